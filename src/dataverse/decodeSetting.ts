import { unknownValue, type UnknownValue } from '../model/unknown.ts'
import type { Json } from './json.ts'

/** A value of a closed set, or what was there instead; a missing or null one has no raw text. */
export function oneOf<Value extends string>(
  known: readonly Value[],
  value: Json | undefined,
): Value | UnknownValue {
  return known.find((candidate) => candidate === value) ?? notUnderstood(value)
}

export const notUnderstood = (value: Json | undefined): UnknownValue =>
  unknownValue(
    value === undefined || value === null ? null : typeof value === 'string' ? value : JSON.stringify(value),
  )
