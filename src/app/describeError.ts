import { faultOf, type Fault } from '../apply/fault.ts'
import { closedPageTexts, decodeErrorTexts, deniedTexts, errorFactTexts, errorTexts, mismatchTexts, unavailableTexts, unknownErrorTexts } from './texts/errors.ts'

/** A failure as the screen tells it: what happened, the cause in the server's words, what to do next, what support asks for. */
export interface ErrorDescription {
  readonly title: string
  readonly cause: string
  readonly next: string
  /** Status, code and request id, where known. */
  readonly facts: readonly string[]
}

/** Any error, as it was thrown. */
export const describeError = (error: unknown): ErrorDescription => describeFault(faultOf(error))

/** A failure that was kept as a value. */
export function describeFault({ kind, status, code, message, requestId }: Fault): ErrorDescription {
  const facts: string[] = []
  if (status !== null) facts.push(errorFactTexts.status(status))
  if (code !== null && code !== '') facts.push(errorFactTexts.code(code))
  if (requestId !== null) facts.push(errorFactTexts.requestId(requestId))
  if (kind === 'unreadable') return { ...decodeErrorTexts, cause: message, facts }
  if (kind === 'closed') return { ...closedPageTexts, cause: message, facts }
  if (kind === 'internal') return { ...unknownErrorTexts, cause: message, facts }
  if ((kind === 'html' || kind === 'unexpected') && status !== null && status >= 500) return { ...unavailableTexts, cause: message, facts }
  const privilege = status === 403 ? lackedPrivilege(message) : null
  if (privilege !== null) return { title: deniedTexts.lacks(privilege), next: deniedTexts.next, cause: message, facts }
  if (kind === 'refused' && status === 412) return { ...mismatchTexts, cause: message, facts }
  return { ...errorTexts[kind], cause: message, facts }
}

/** The same under a title that says what was wanted: which privilege is missing is told after it. */
export const underTitle = (title: string, { title: what, next, ...rest }: ErrorDescription): ErrorDescription => ({
  ...rest,
  title,
  next: next === deniedTexts.next ? `${what}. ${next}` : next,
})

/** The privilege whose lack a refusal names (contract.md 10.2); null: it is about something else. */
export const lackedPrivilege = (message: string): string | null => /\b(prv[A-Z]\w*)/.exec(message)?.[1] ?? null

/** The same in a sentence, with who can help. */
export const lackText = (privilege: string): string => `${deniedTexts.lacks(privilege)}. ${deniedTexts.next}`
