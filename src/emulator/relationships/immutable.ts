import { ODataError } from '../errors.ts'

const changed = (name: string, old: string, sent: string) =>
  new ODataError(
    400,
    '0x8004700f',
    `The specified relationship type is not valid for this operation: ${name} '${old}' cannot become '${sent}'.`,
  )

/** Ids and intersect tables are stored in lower case, whatever was sent (contract.md 0.4, 2.4). */
const foldsCase: ReadonlySet<string> = new Set(['MetadataId', 'IntersectEntityName'])

/**
 * What a relationship is, and between which tables, no PUT changes: equal values are ignored, others refused
 * (contract.md 2.7, 16; EMU). So one relationship's document never lands on another.
 * @throws ODataError 400 `0x8004700f`.
 */
export const checkUnchanged = <Name extends string>(
  body: Readonly<Partial<Record<Name, string | null | undefined>>>,
  old: Readonly<Record<Name, string>>,
  names: readonly Name[],
): void => {
  for (const name of names) {
    const sent = body[name]
    if (sent === undefined || sent === null || sent === old[name]) continue
    if (foldsCase.has(name) && sent.toLowerCase() === old[name].toLowerCase()) continue
    throw changed(name, old[name], sent)
  }
}

/** The type a body or a cast names, against the relationship's own. @throws ODataError 400 `0x8004700f`. */
export const checkType = (sent: string, own: string): void => {
  if (sent.replace(/^#/, '') !== own) throw changed('@odata.type', own, sent)
}
