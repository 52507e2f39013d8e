import { z } from 'zod'
import { invalidArgument } from '../errors.ts'
import type { Exchange } from '../exchange.ts'
import { readJsonBody } from '../jsonBody.ts'
import { parseBody } from '../parseBody.ts'

/**
 * The parameters of an action, from its body.
 * @param keeps Which annotations mean something to the action.
 * @throws ODataError 400 `0x80040203` without a required one (EMU), `0x80048d19` for what does not fit (contract.md 1.5).
 */
export const actionParameters = <Shape extends z.ZodRawShape>(
  exchange: Exchange,
  action: string,
  schema: z.ZodObject<Shape>,
  keeps?: (annotation: string) => boolean,
): z.output<z.ZodObject<Shape>> => {
  const json = readJsonBody(exchange, action, keeps)
  const missing = Object.entries<z.core.$ZodType>(schema.shape).find(
    ([name, member]) => json[name] === undefined && !z.safeParse(member, undefined).success,
  )
  if (missing !== undefined) throw invalidArgument(`${action} needs the parameter ${missing[0]}.`)
  return parseBody(schema, json, action)
}
