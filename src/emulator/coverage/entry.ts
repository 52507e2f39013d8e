interface Entry {
  readonly operation: string
  readonly note: string
  /** Method and path below the API's root. */
  readonly example: readonly [method: string, path: string]
}

interface Served extends Entry {
  readonly status: 'supported' | 'partial'
  /** The file below `src/emulator` that tests it. */
  readonly test: string
}

/** A refusal needs no test of its own: every example is sent. */
interface Refused extends Entry {
  readonly status: 'refused'
}

export type Coverage = Served | Refused

/** A GET. */
export const read = (
  operation: string,
  status: 'supported' | 'partial',
  note: string,
  path: string,
  test: string,
): Coverage => ({ operation, status, note, example: ['GET', path], test })

/** Anything but a GET. */
export const write = (
  operation: string,
  status: 'supported' | 'partial',
  note: string,
  example: readonly [method: string, path: string],
  test: string,
): Coverage => ({ operation, status, note, example, test })

/** What Dataverse has and the emulator answers with 501. */
export const refused = (operation: string, method: string, path: string, note: string): Coverage => ({
  operation,
  status: 'refused',
  note,
  example: [method, path],
})
