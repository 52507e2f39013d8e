import { relationshipsOf, type Environment } from './environment.ts'

/** A row of a table. The id is a GUID in lower case. */
export interface RowRef {
  readonly table: string
  readonly id: string
}

/** A row as an address names it: the set's name comes from metadata, never from the table's (contract.md 1.6). */
export interface RowAddress {
  readonly entitySet: string
  readonly id: string
}

/** Null where the environment does not list the table, or no set of it: its rows cannot be reached. */
export function rowAddressOf(environment: Environment, { table, id }: RowRef): RowAddress | null {
  const entitySet = environment.tables.get(table)?.entitySetName ?? null
  return entitySet === null ? null : { entitySet, id }
}

/**
 * The column that names the rows of a table; null where none can be read. Some shipped tables state the name that goes
 * with a lookup (`partyidname` of `partyid`): the Web API has no such property.
 */
export function nameColumnOf(environment: Environment, logicalName: string): string | null {
  const name = environment.tables.get(logicalName)?.primaryNameColumn ?? null
  const isOfLookup = relationshipsOf(environment, logicalName).some(
    (each) => each.type === 'OneToMany' && each.referencingTable === logicalName && `${each.lookupColumn}name` === name,
  )
  return isOfLookup ? null : name
}

const guid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** The GUID a text is, in lower case, also one in braces or quotes; null for any other text. */
export function guidIn(text: string): string | null {
  const bare = text.trim().replace(/^["'{(]+|["'})]+$/g, '')
  return guid.test(bare) ? bare.toLowerCase() : null
}
