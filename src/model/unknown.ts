/** A value the server sent that this version does not know, or did not send at all (`raw: null`). Shown as such, never guessed. */
export interface UnknownValue {
  readonly unknown: true
  readonly raw: string | null
}

export const unknownValue = (raw: string | null): UnknownValue => ({ unknown: true, raw })

/** Narrows a setting to the part that was not understood. */
export function isUnknown(value: unknown): value is UnknownValue {
  return typeof value === 'object' && value !== null && 'unknown' in value
}
