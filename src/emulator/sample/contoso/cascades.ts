import type { OneToManyFacts } from '../../seed.ts'

type Cascade = OneToManyFacts['cascade']

/** The tables whose rows can be merged: Merge follows from the parent alone (contract.md 3.4). */
const mergeable = new Set(['account', 'contact', 'lead', 'incident'])

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
  return { ...noAction, delete: value, archive: value, merge: mergeable.has(parent) ? 'Cascade' : 'NoCascade' }
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
