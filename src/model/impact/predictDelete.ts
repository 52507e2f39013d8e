import type { Environment } from '../environment.ts'
import type { OneToMany } from '../relationship.ts'
import { isUnknown } from '../unknown.ts'
import type { IsLookupRequired } from './impactStep.ts'
import { createPointers, type Pointer } from './pointers.ts'
import { rowName, type CascadeRow, type RowKey, type RowLink, type RowWorld } from './rowWorld.ts'

/** A relationship that refuses a delete, with the rows that make it do so. */
export interface Blocker {
  /** `restrict`: 0x80040227; `lookupRequired`: RemoveLink on a lookup that cannot be null, 0x80048104 (contract.md 4.3, 4.5). */
  readonly cause: 'restrict' | 'lookupRequired'
  readonly relationship: OneToMany
  readonly rows: readonly CascadeRow[]
}

/** A lookup that is emptied. */
export interface Unlinked {
  readonly row: CascadeRow
  readonly lookupColumn: string
}

export type DeletePrediction =
  | {
      readonly type: 'done'
      /** The row itself first. */
      readonly deleted: readonly CascadeRow[]
      readonly unlinked: readonly Unlinked[]
      readonly links: readonly RowLink[]
    }
  /** Nothing is changed. Restrict comes first: the server names one of the causes, and Microsoft does not say which. */
  | { readonly type: 'refused'; readonly blockers: readonly Blocker[] }
  /** A setting on the way was not understood, so nothing is promised (safety.md P17). */
  | { readonly type: 'unknown'; readonly relationship: OneToMany }

/**
 * What the delete of a row does to the others (contract.md 4.5).
 *
 * Microsoft does not say in which order relationships are carried out; as the emulator does, Cascade is followed to its
 * end first, and only a row that is not deleted by that blocks the delete or loses its lookup.
 */
export function predictDelete(
  environment: Environment,
  { rows, links }: RowWorld,
  start: CascadeRow,
  isLookupRequired: IsLookupRequired = () => false,
): DeletePrediction {
  const pointersTo = createPointers(environment, rows)
  const deleted = new Map([[rowName(start), start]])
  const pointers: Pointer[] = []
  // A map shows what is added while it is walked: a queue without recursion.
  for (const row of deleted.values()) {
    for (const pointer of pointersTo(row)) {
      pointers.push(pointer)
      if (pointer.relationship.cascade.delete === 'Cascade') deleted.set(rowName(pointer.row), pointer.row)
    }
  }
  const left = pointers.filter(({ row }) => !deleted.has(rowName(row)))
  const unknown = pointers.find(({ relationship }) => !isDeleteValue(relationship))
  if (unknown !== undefined) return { type: 'unknown', relationship: unknown.relationship }
  const blockers = blockersAmong(left, isLookupRequired)
  if (blockers.length > 0) return { type: 'refused', blockers }
  return {
    type: 'done',
    deleted: [...deleted.values()],
    unlinked: left
      .filter(({ relationship }) => relationship.cascade.delete === 'RemoveLink')
      .map(({ row, relationship }) => ({ row, lookupColumn: relationship.lookupColumn })),
    links: links.filter((link) => endsOfLink(environment, link).some((end) => deleted.has(rowName(end)))),
  }
}

/** The values Delete knows; NoCascade is in system data only and leaves a dangling id (contract.md 3.4, 4.5). */
const deleteValues = ['Cascade', 'RemoveLink', 'Restrict', 'NoCascade']

const isDeleteValue = ({ cascade }: OneToMany): boolean =>
  !isUnknown(cascade.delete) && deleteValues.includes(cascade.delete)

function blockersAmong(left: readonly Pointer[], isLookupRequired: IsLookupRequired): readonly Blocker[] {
  const found = new Map<string, Blocker & { rows: CascadeRow[] }>()
  for (const { row, relationship } of left) {
    const cause = causeOf(relationship, isLookupRequired)
    if (cause === null) continue
    const known = found.get(relationship.schemaName)
    if (known === undefined) found.set(relationship.schemaName, { cause, relationship, rows: [row] })
    else known.rows.push(row)
  }
  const all = [...found.values()]
  return [...all.filter(({ cause }) => cause === 'restrict'), ...all.filter(({ cause }) => cause !== 'restrict')]
}

function causeOf(relationship: OneToMany, isLookupRequired: IsLookupRequired): Blocker['cause'] | null {
  if (relationship.cascade.delete === 'Restrict') return 'restrict'
  return relationship.cascade.delete === 'RemoveLink' && isLookupRequired(relationship) === true ? 'lookupRequired' : null
}

function endsOfLink(environment: Environment, { schemaName, id1, id2 }: RowLink): readonly RowKey[] {
  const relationship = environment.relationships.get(schemaName)
  if (relationship?.type !== 'ManyToMany') return []
  return [
    { table: relationship.table1, id: id1 },
    { table: relationship.table2, id: id2 },
  ]
}
