import type { RefusedEdit } from '../../../model/gesture.ts'
import { editRefusalText, matrixTexts } from '../../texts/matrix.ts'

export interface RefusalGroup {
  /** "3 managed and not customizable" */
  readonly title: string
  /** Why, where it is the same for all of them; null: each says why. */
  readonly reason: string | null
  readonly edits: readonly { readonly name: string; readonly reason: string }[]
}

/** The refused edits of a gesture by the rule that refuses them, the largest group first. */
export function refusalGroups(refused: readonly RefusedEdit[]): readonly RefusalGroup[] {
  const byKind = new Map<string, RefusedEdit[]>()
  for (const one of refused) {
    const kind = matrixTexts.kindOf(one.refusal)
    const group = byKind.get(kind)
    if (group === undefined) byKind.set(kind, [one])
    else group.push(one)
  }
  return [...byKind]
    .toSorted(([, one], [, other]) => other.length - one.length)
    .map(([kind, group]) => {
      const edits = group.map(({ edit, refusal }) => ({ name: matrixTexts.cell(edit), reason: editRefusalText(refusal) }))
      const [reason, ...others] = new Set(edits.map((edit) => edit.reason))
      return { title: matrixTexts.kind(edits.length, kind), reason: others.length === 0 ? (reason ?? null) : null, edits }
    })
}
