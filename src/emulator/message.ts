/** A request as the emulator handles it: one from the wire, or a part of a batch. */
export interface Message {
  readonly method: string
  readonly url: URL
  readonly headers: Headers
  readonly body: string
}
