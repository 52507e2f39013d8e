/** The server sent something this version cannot read. `path` says where, `value` what. */
export class DecodeError extends Error {
  override readonly name = 'DecodeError'
  readonly path: string
  readonly value: unknown

  constructor(path: string, value: unknown, expected: string) {
    super(`${path}: expected ${expected}, received ${shown(value)}`)
    this.path = path
    this.value = value
  }
}

function shown(value: unknown): string {
  if (value === undefined) return 'nothing'
  const text = JSON.stringify(value)
  return text.length > 80 ? `${text.slice(0, 80)}…` : text
}
