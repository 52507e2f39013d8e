/** A reason why the server cannot start or go on, with what to do about it. Printed without a stack. */
export class StartError extends Error {
  override readonly name = 'StartError'
  readonly nextStep: string

  constructor(message: string, nextStep: string, cause?: unknown) {
    super(message, { cause })
    this.nextStep = nextStep
  }
}

/** The reason inside an unknown error, for a sentence. */
export const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/** The code of a system error such as ENOENT or EADDRINUSE; null for any other error. */
export const systemCode = (error: unknown): string | null =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null
