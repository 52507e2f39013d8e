import type { ODataCollection } from '../wire/odata.ts'
import { DecodeError } from './decodeError.ts'
import { isJsonObject, type Json, type JsonObject } from './json.ts'

/** Readers of one member each. They throw a DecodeError with the full path; nothing is ever assumed. */

export function object(value: Json | undefined, path: string): JsonObject {
  if (!isJsonObject(value)) throw new DecodeError(path, value, 'an object')
  return value
}

export function text(source: JsonObject, member: string, path: string): string {
  const value = source[member]
  if (typeof value !== 'string') throw new DecodeError(`${path}.${member}`, value, 'text')
  return value
}

/** A text that is never empty: a name other things are found by. */
export function name(source: JsonObject, member: string, path: string): string {
  const value = text(source, member, path)
  if (value === '') throw new DecodeError(`${path}.${member}`, value, 'a name')
  return value
}

/** A GUID, in lower case, which may become part of an address. */
export function guid(source: JsonObject, member: string, path: string): string {
  const value = text(source, member, path)
  if (!/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value)) throw new DecodeError(`${path}.${member}`, value, 'a GUID')
  return value.toLowerCase()
}

export function textOrNull(source: JsonObject, member: string, path: string): string | null {
  const value = source[member]
  if (value !== null && typeof value !== 'string')
    throw new DecodeError(`${path}.${member}`, value, 'text or null')
  return value
}

export function numberOrNull(source: JsonObject, member: string, path: string): number | null {
  const value = source[member]
  if (value !== null && typeof value !== 'number')
    throw new DecodeError(`${path}.${member}`, value, 'a number or null')
  return value
}

export function flag(source: JsonObject, member: string, path: string): boolean {
  const value = source[member]
  if (typeof value !== 'boolean') throw new DecodeError(`${path}.${member}`, value, 'true or false')
  return value
}

/** `{Value, CanBeChanged, …}`: the value (contract.md 3.6). */
export const managedFlag = (source: JsonObject, member: string, path: string): boolean =>
  flag(object(source[member], `${path}.${member}`), 'Value', `${path}.${member}`)

export function list(source: JsonObject, member: string, path: string): readonly Json[] {
  const value = source[member]
  if (!Array.isArray(value)) throw new DecodeError(`${path}.${member}`, value, 'a list')
  return value as readonly Json[]
}

/**
 * The items of an OData answer. One that says there is more is refused: half a list must not pass for a whole
 * one.
 */
export function items(body: Json, path: string): readonly Json[] {
  const envelope = object(body, path)
  const next = envelope['@odata.nextLink' satisfies keyof ODataCollection<Json>]
  if (next !== undefined)
    throw new DecodeError(`${path}.@odata.nextLink`, next, 'the whole list in one answer')
  return list(envelope, 'value' satisfies keyof ODataCollection<Json>, path)
}
