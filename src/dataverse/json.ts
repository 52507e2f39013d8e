/** What JSON.parse returns. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject
export interface JsonObject {
  readonly [member: string]: Json | undefined
}

export const isJsonObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The parsed text. Throws a SyntaxError for anything else. */
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- without a reviver JSON.parse returns nothing else
export const parseJson = (text: string): Json => JSON.parse(text) as Json
