import type { Exchange } from '../exchange.ts'
import { ok, type Answer } from '../response.ts'

/**
 * What a function or an action answers: the members of its response type, and the address of the type.
 * @param name The function's or the action's.
 */
export const messageAnswer = <Body extends { '@odata.context'?: string }>(
  { api }: Pick<Exchange, 'api'>,
  name: string,
  body: Omit<Body, '@odata.context'>,
  headers: Readonly<Record<string, string>> = {},
): Answer => ok({ '@odata.context': `${api}/$metadata#Microsoft.Dynamics.CRM.${name}Response`, ...body }, headers)
