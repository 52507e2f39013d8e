import { DataverseError } from '../dataverse/dataverseError.ts'
import { DecodeError } from '../dataverse/decodeError.ts'
import { decodeErrorTexts, errorFactTexts, errorTexts, unknownErrorTexts } from './texts/errors.ts'

/** A failure as the screen tells it: what happened, the cause in the server's words, what to do next, what support asks for. */
export interface ErrorDescription {
  readonly title: string
  readonly cause: string
  readonly next: string
  /** Status, code and request id, where known. */
  readonly facts: readonly string[]
}

export function describeError(error: unknown): ErrorDescription {
  if (error instanceof DataverseError) {
    const facts: string[] = []
    if (error.status !== null) facts.push(errorFactTexts.status(error.status))
    if (error.code !== null && error.code !== '') facts.push(errorFactTexts.code(error.code))
    if (error.requestId !== null) facts.push(errorFactTexts.requestId(error.requestId))
    return { ...errorTexts[error.kind], cause: error.message, facts }
  }
  if (error instanceof DecodeError) return { ...decodeErrorTexts, cause: error.message, facts: [] }
  return { ...unknownErrorTexts, cause: error instanceof Error ? error.message : String(error), facts: [] }
}
