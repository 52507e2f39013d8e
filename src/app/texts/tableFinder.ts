/** Texts of the box that finds a table. */
export const tableFinderTexts = {
  find: 'Find a table',
  findNothing: (text: string) => `No table is called “${text}”.`,
} as const
