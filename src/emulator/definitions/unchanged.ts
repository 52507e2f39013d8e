import type { ODataError } from '../errors.ts'

/** Ids and intersect tables are stored in lower case, whatever was sent (contract.md 0.4, 2.4). */
const foldsCase: ReadonlySet<string> = new Set(['MetadataId', 'IntersectEntityName'])

/**
 * What a definition is no PUT changes: equal values are ignored, others refused (contract.md 2.7, 16; EMU). So one
 * definition's document never lands on another.
 * @throws ODataError what `refuse` makes of the first difference.
 */
export const checkUnchanged = <Name extends string>(
  body: Readonly<Partial<Record<Name, string | null | undefined>>>,
  old: Readonly<Record<Name, string | null>>,
  names: readonly Name[],
  refuse: (name: string, old: string, sent: string) => ODataError,
): void => {
  for (const name of names) {
    const [sent, own] = [body[name], old[name] ?? '']
    if (sent === undefined || sent === null || sent === own) continue
    if (foldsCase.has(name) && sent.toLowerCase() === own.toLowerCase()) continue
    throw refuse(name, own, sent)
  }
}
