import type { z } from 'zod'
import { invalidArgument } from '../errors.ts'
import type { Exchange } from '../exchange.ts'
import { readJsonBody } from '../jsonBody.ts'
import { parseBody } from '../parseBody.ts'

/**
 * The parameters of an action, from its body.
 * @throws ODataError 400 `0x80040203` without a required one (EMU), `0x80048d19` for what does not fit (contract.md 1.5).
 */
export const readParameters = <Parameters>(
  exchange: Exchange,
  action: string,
  schema: z.ZodType<Parameters>,
  required: readonly (keyof Parameters & string)[],
): Parameters => {
  const json = readJsonBody(exchange, action)
  const missing = required.find((name) => json[name] === undefined)
  if (missing !== undefined) throw invalidArgument(`${action} needs the parameter ${missing}.`)
  return parseBody(schema, json, action)
}
