/** A moment as rows hold it: UTC, whole seconds. */
export const timestamp = (date: Date): string => date.toISOString().replace(/\.\d+Z$/, 'Z')
