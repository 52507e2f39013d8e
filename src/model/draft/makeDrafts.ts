import type { Table } from '../table.ts'
import type { ManyToManyDraft, MultiTableDraft, OneToManyDraft, TargetDraft } from './draft.ts'
import { calledLike, defaultCascade, defaultLookup, defaultMenu } from './draftDefaults.ts'
import type { MultiTableLookup } from './multiTableLookups.ts'
import { lookupName, manyToManyName, meaningOf, relationshipName, type Naming } from './suggestNames.ts'

/** How drafts begin: the defaults of experience.md 3, with free names in the publisher's prefix. */
export interface Beginning extends Naming {
  /** The language that tables' names were read in. */
  readonly languageCode: number
}

/** A one-to-many with a lookup of its own. The lookup of a table to itself points to the parent. */
export function oneToManyDraft(beginning: Beginning, primary: Table, related: Table): OneToManyDraft {
  const meaning = primary.logicalName === related.logicalName ? `Parent${meaningOf(primary)}` : meaningOf(primary)
  const lookup = lookupName(beginning, related, meaning)
  return {
    ...oneToMany(beginning, primary, related),
    column: { type: 'new', lookup: defaultLookup(lookup, calledLike(primary, beginning.languageCode)) },
  }
}

/** One more target for a multi-table lookup that is there (contract.md 2.9). */
export function addedTargetDraft(
  beginning: Beginning,
  primary: Table,
  related: Table,
  { schemaName, displayName }: MultiTableLookup,
): OneToManyDraft {
  // The column keeps its name; the request repeats it.
  const text = displayName ?? schemaName
  return {
    ...oneToMany(beginning, primary, related),
    column: { type: 'existing', schemaName, displayName: [{ languageCode: beginning.languageCode, text }] },
  }
}

const oneToMany = (naming: Naming, primary: Table, related: Table): Omit<OneToManyDraft, 'column'> => ({
  type: 'OneToMany',
  schemaName: relationshipName(naming, [primary, related]),
  referencedTable: primary.logicalName,
  referencingTable: related.logicalName,
  cascade: defaultCascade,
  menu: defaultMenu,
  isSearchable: true,
  isHierarchical: false,
})

/** A many-to-many. The two navigation names of a table with itself differ (contract.md 2.6). */
export function manyToManyDraft(naming: Naming, table1: Table, table2: Table): ManyToManyDraft {
  const schemaName = manyToManyName(naming, [table1, table2])
  const isSelf = table1.logicalName === table2.logicalName
  return {
    type: 'ManyToMany',
    schemaName,
    intersectTable: schemaName.toLowerCase(),
    table1: table1.logicalName,
    table2: table2.logicalName,
    navigation1: isSelf ? `${schemaName}_one` : schemaName,
    navigation2: isSelf ? `${schemaName}_two` : schemaName,
    menu1: defaultMenu,
    menu2: defaultMenu,
    isSearchable: true,
  }
}

/** A multi-table lookup, which begins with one target. */
export function multiTableDraft(beginning: Beginning, primary: Table, related: Table): MultiTableDraft {
  const name = lookupName(beginning, related, meaningOf(primary), [primary.logicalName])
  return {
    type: 'MultiTable',
    referencingTable: related.logicalName,
    lookup: defaultLookup(name, calledLike(primary, beginning.languageCode)),
    targets: [targetDraft(beginning, primary, related)],
  }
}

/** A customer lookup: an account or a contact (contract.md 2.9). Its display name is that of the table that was chosen. */
export function customerDraft(
  beginning: Beginning,
  primary: Table,
  related: Table,
  [account, contact]: readonly [Table, Table],
): MultiTableDraft {
  const name = lookupName(beginning, related, 'Customer', [account.logicalName, contact.logicalName])
  return {
    type: 'Customer',
    referencingTable: related.logicalName,
    lookup: defaultLookup(name, calledLike(primary, beginning.languageCode)),
    targets: [targetDraft(beginning, account, related), targetDraft(beginning, contact, related)],
  }
}

/**
 * One target of a new multi-table lookup.
 * @param others The targets that the draft has: their names are taken too.
 */
export function targetDraft(
  naming: Naming,
  primary: Table,
  related: Table,
  others: readonly TargetDraft[] = [],
): TargetDraft {
  const taken = new Set(others.map(({ schemaName }) => schemaName.toLowerCase()))
  return {
    schemaName: relationshipName(naming, [primary, related], (name) => !taken.has(name.toLowerCase())),
    referencedTable: primary.logicalName,
    cascade: defaultCascade,
  }
}
