import { tablesWithRows } from '../../metadata/rowOnlyTables.ts'
import type { EnvironmentFacts, EnvironmentSeed, RowSeed, RowValue, TableFacts } from '../../seed.ts'
import { day, lastDay } from './dates.ts'
import { seededRandom } from '../../seededRandom.ts'
import { rowId } from './rowId.ts'
import type { Random } from '../../seededRandom.ts'

export interface RowRef {
  readonly table: string
  readonly id: string
}

/** Collects rows and links; rows get their ids and the columns every row of their table has. */
export interface RowBook {
  /**
   * Adds a row. Its owner is the administrator and its state active unless the values say otherwise; they may also
   * state its id.
   */
  add(table: string, values: RowSeed): RowRef
  /** Sets columns of a row that could not be known when it was added. */
  change(row: RowRef, values: RowSeed): void
  /** Links two rows by a many-to-many relationship, the row of its first table first. */
  link(relationship: string, one: RowRef, two: RowRef, values?: RowSeed): void
  rows(): EnvironmentSeed['rows']
  links(): EnvironmentSeed['links']
}

/** The system administrator is the first user, and owns what nobody else does. */
export const administrator: RowRef = { table: 'systemuser', id: rowId('systemuser', 1) }

/** @param organizationId id of the environment's one organization row */
export function createRowBook(facts: EnvironmentFacts, organizationId: string): RowBook {
  const sheets = new Map(tablesWithRows(facts.tables).map((table) => [table.logicalName, newSheet(table)]))
  const links = new Map<string, [one: string, two: string, values?: RowSeed][]>()
  const unitOfOwner = new Map<string, RowValue>()

  function add(table: string, values: RowSeed): RowRef {
    const sheet = sheets.get(table)
    if (sheet === undefined) throw new Error(`The sample has no table ${table}`)
    const stated = table === 'organization' ? organizationId : values[sheet.table.primaryIdAttribute]
    const id = typeof stated === 'string' ? stated : rowId(table, sheet.rows.size + 1)
    const row = { [sheet.table.primaryIdAttribute]: id, ...commonValues(sheet, values), ...values }
    sheet.rows.set(id, row)
    if (values['businessunitid'] !== undefined) unitOfOwner.set(id, values['businessunitid'])
    return { table, id }
  }

  function commonValues(sheet: Sheet, values: RowSeed): RowSeed {
    const { columns, random } = sheet
    const common: Record<string, RowValue> = {}
    const owner = columns.has('ownerid') ? (refIn(values, 'ownerid') ?? administrator) : null
    if (owner !== null) {
      common['ownerid'] = owner
      const owning = owner.table === 'team' ? 'owningteam' : 'owninguser'
      if (columns.has(owning)) common[owning] = owner
      const unit = unitOfOwner.get(owner.id)
      if (columns.has('owningbusinessunit') && unit !== undefined) common['owningbusinessunit'] = unit
    }
    const organizationType = columns.get('organizationid')
    if (organizationType === 'Lookup') {
      common['organizationid'] = { table: 'organization', id: organizationId }
    }
    // Some tables hold it as a plain identifier.
    if (organizationType === 'Uniqueidentifier') common['organizationid'] = organizationId
    const author = owner?.table === 'systemuser' ? owner : administrator
    for (const column of ['createdby', 'modifiedby']) if (columns.has(column)) common[column] = author
    if (columns.has('statecode')) common['statecode'] = 0
    if (columns.has('statuscode')) common['statuscode'] = 1
    return { ...common, ...moments(columns, random, values) }
  }

  return {
    add,
    change(row, values) {
      const rows = sheets.get(row.table)?.rows
      const known = rows?.get(row.id)
      if (known === undefined) throw new Error(`The sample has no row ${row.id} in ${row.table}`)
      rows?.set(row.id, { ...known, ...values })
    },
    link(relationship, one, two, values) {
      const list = links.get(relationship) ?? []
      list.push(values === undefined ? [one.id, two.id] : [one.id, two.id, values])
      links.set(relationship, list)
    },
    rows: () =>
      Object.fromEntries(
        [...sheets].flatMap(([name, { rows }]) => (rows.size === 0 ? [] : [[name, [...rows.values()]]])),
      ),
    links: () => Object.fromEntries(links),
  }
}

interface Sheet {
  table: TableFacts
  /** Types by column. */
  columns: ReadonlyMap<string, string>
  random: Random
  rows: Map<string, RowSeed>
}

function newSheet(table: TableFacts): Sheet {
  const columns = new Map(table.attributes.map((column) => [column.logicalName, column.type]))
  return { table, columns, random: seededRandom(`moments of ${table.logicalName}`), rows: new Map() }
}

function moments(columns: Sheet['columns'], random: Random, values: RowSeed): RowSeed {
  const made = random.whole(0, lastDay - 90)
  const createdon = values['createdon'] ?? day(made, random.whole(7, 16), random.whole(0, 59))
  const modifiedon = day(made + random.whole(1, 90), random.whole(7, 16), random.whole(0, 59))
  const later = typeof createdon === 'string' && createdon > modifiedon ? createdon : modifiedon
  return {
    ...(columns.has('createdon') ? { createdon } : {}),
    ...(columns.has('modifiedon') ? { modifiedon: later } : {}),
  }
}

function refIn(values: RowSeed, column: string): RowRef | null {
  const value = values[column]
  return typeof value === 'object' ? value : null
}
