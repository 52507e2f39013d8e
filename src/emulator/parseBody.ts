import type { z } from 'zod'
import { payloadError, undeclaredProperty } from './errors.ts'

/** @throws ODataError 400 `0x80048d19` naming the first member that does not fit (contract.md 1.5). */
export const parseBody = <Body>(schema: z.ZodType<Body>, value: unknown, entity: string): Body => {
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  const path = issue?.path.join('.') ?? ''
  if (issue?.code === 'unrecognized_keys') {
    const name = [...issue.path, issue.keys[0] ?? ''].join('.')
    throw undeclaredProperty(entity, name)
  }
  throw payloadError(entity, `The value of '${path}' does not fit its type: ${issue?.message ?? 'invalid'}.`)
}
