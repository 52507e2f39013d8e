import { DataverseError, type DataverseErrorKind } from '../dataverse/dataverseError.ts'
import { DecodeError } from '../dataverse/decodeError.ts'

/** A failure as a value, so that it can be kept in a receipt. */
export interface Fault {
  /** `unreadable`: the answer could not be decoded. `closed`: nobody was there for it. `internal`: a mistake of ours. */
  readonly kind: DataverseErrorKind | 'unreadable' | 'closed' | 'internal'
  readonly status: number | null
  readonly code: string | null
  readonly message: string
  readonly requestId: string | null
  /** Seconds the service asks to wait; null when it does not say. */
  readonly retryAfter: number | null
}

export function faultOf(error: unknown): Fault {
  if (error instanceof DataverseError) {
    const { kind, status, code, message, requestId, retryAfter } = error
    return { kind, status, code, message, requestId, retryAfter }
  }
  const message = error instanceof Error ? error.message : String(error)
  const kind = error instanceof DecodeError ? 'unreadable' : 'internal'
  return { kind, status: null, code: null, message, requestId: null, retryAfter: null }
}

/**
 * Whether a failed write was certainly not carried out (safety.md 2, step 4): it never left, Dataverse
 * refused it with an error body under 4xx, or the customization lock stopped it under whatever status
 * (contract.md 8.5). A missing sign-in is refused before anything is looked at, often without a body
 * (contract.md 10.2). Everything else is ambiguous, and so is a broken database under 4xx (safety.md F-SQL).
 */
export function isNotExecuted(error: unknown): boolean {
  if (!(error instanceof DataverseError)) return false
  if (!error.sent || error.kind === 'customizationLock' || error.kind === 'unauthorized') return true
  if (error.kind === 'failed') return false
  return error.code !== null && error.status !== null && error.status >= 400 && error.status < 500
}

/**
 * Whether a row was refused for what is there, or is not: another version, the same key, nothing at all (contract.md
 * 1.4). Browsers and proxies deliver a request twice when a connection breaks, and the second one is then refused
 * because of the first (safety.md F-DUP): only a look tells a colleague's change from our own.
 */
export const isMismatch = ({ kind, status }: Fault): boolean => kind === 'refused' && (status === 412 || status === 404)
