import * as z from 'zod/mini'
import { cascadeActions, cascadeValues } from '../model/cascade.ts'

/** A staged change as the browser keeps it. */
export const storedChange = z.strictObject({
  type: z.literal('cascade'),
  schemaName: z.string().check(z.minLength(1)),
  action: z.enum(cascadeActions),
  before: z.enum(cascadeValues),
  after: z.enum(cascadeValues),
})
