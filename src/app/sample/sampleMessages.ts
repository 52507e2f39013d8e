/** What a tab says to the worker in which the sample runs. `id` pairs a message with its answer. */
export type ToSample =
  | {
      readonly type: 'request'
      readonly id: number
      readonly method: string
      readonly url: string
      readonly headers: Headers
      /** Null: none. */
      readonly body: string | null
    }
  | { readonly type: 'cancel'; readonly id: number }
  | { readonly type: 'reset'; readonly id: number }

/** A request's headers as they can be posted. */
type Headers = readonly (readonly [name: string, value: string])[]

export type FromSample =
  | {
      readonly type: 'answer'
      readonly id: number
      readonly status: number
      readonly headers: Headers
      readonly body: ArrayBuffer
    }
  /** The request, or the reset, came to nothing. */
  | { readonly type: 'failed'; readonly id: number; readonly message: string }
  | { readonly type: 'wasReset'; readonly id: number }
  | { readonly type: 'keeping'; readonly keeping: SampleKeeping }

/** How the browser keeps the sample's state. */
export interface SampleKeeping {
  /** A state that could not be used, where it is now and why; null: there was none. */
  readonly damaged: { readonly keptUnder: string; readonly cause: string } | null
  /** Why the last change is not stored; null: it is. */
  readonly unsaved: string | null
}
