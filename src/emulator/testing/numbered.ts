/** Ids for what a client makes, that `numbered` tells from all others. */
export const madeIds = (): (() => string) => {
  let made = 0
  return () => `66666666-0000-4000-8000-${String((made += 1)).padStart(12, '0')}`
}

const madeId = /66666666-0000-4000-8000-\d{12}|[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}/g

/**
 * A text in which ids that were made, and those computed from others (version 8), are numbered as they come: what two
 * clients made under different ids reads the same.
 */
export const numbered = (value: unknown): string => {
  const seen = new Map<string, number>()
  return JSON.stringify(value).replaceAll(madeId, (id) => {
    const number = seen.get(id) ?? seen.size
    seen.set(id, number)
    return `made ${number}`
  })
}
