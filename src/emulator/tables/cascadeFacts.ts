import { mergeOf } from '../relationships/cascadeConfiguration.ts'
import type { OneToManyFacts } from '../seed.ts'

type Cascade = OneToManyFacts['cascade']

/** Nothing happens to related rows: the link of created by, owner and the like. */
export const noAction: Cascade = {
  assign: 'NoCascade',
  delete: 'NoCascade',
  merge: 'NoCascade',
  reparent: 'NoCascade',
  share: 'NoCascade',
  unshare: 'NoCascade',
  rollupView: 'NoCascade',
  archive: 'NoCascade',
}

/** Referential, or with another Delete value: Archive mirrors Delete, RollupView is None (contract.md 2.5). */
export function onDelete(value: 'RemoveLink' | 'Restrict' | 'Cascade', parent: string): Cascade {
  return { ...noAction, delete: value, archive: value, merge: mergeOf(parent) }
}

/** Parental: everything goes with the parent row (contract.md 4.2). */
export function parental(parent: string): Cascade {
  return {
    ...onDelete('Cascade', parent),
    assign: 'Cascade',
    reparent: 'Cascade',
    share: 'Cascade',
    unshare: 'Cascade',
  }
}
