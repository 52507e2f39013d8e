/** The two ends of a relationship in words. */
export const directionTexts = {
  many: (table: string) => `${table} (many)`,
  one: (table: string) => `${table} (one)`,
} as const
