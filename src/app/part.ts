/** A part of the console did not come: the network failed, or a newer version has been put up meanwhile. */
export class PartMissingError extends Error {
  override readonly name = 'PartMissingError'
}

/**
 * Loads a part of the console when it is wanted. Its failure is ours to tell: the router would reload the page, which
 * without a network leaves nothing on the screen. Rejects with a `PartMissingError`.
 */
export const partOf =
  <Part>(load: () => Promise<Part>): (() => Promise<Part>) =>
  () =>
    load().catch((cause: unknown) => {
      throw new PartMissingError(String(cause), { cause })
    })
