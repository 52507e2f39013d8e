import type {
  CascadeValue, ColumnFacts, EnvironmentFacts, ManyToManyFacts, MenuFacts, OneToManyFacts, TableFacts,
} from '../seed.ts'
import {
  cascadeLines, columnLines, manyToManyLines, menuLines, oneToManyLines, tableLines,
} from './compactFacts.ts'

/** In the order of their CascadeType numbers (contract.md 3.4). */
const cascadeValues: readonly CascadeValue[] = [
  'NoCascade', 'Cascade', 'Active', 'UserOwned', 'RemoveLink', 'Restrict',
]
const behaviors: readonly MenuFacts['behavior'][] = ['UseCollectionName', 'UseLabel', 'DoNotDisplay']
const groups: readonly MenuFacts['group'][] = ['Details', 'Sales', 'Service', 'Marketing']
const levels = new Map<string, ColumnFacts['requiredLevel']>([
  ['N', 'None'], ['S', 'SystemRequired'], ['A', 'ApplicationRequired'], ['R', 'Recommended'], ['', null],
])

/**
 * The real tables and relationships: 124 tables, 1,770 one-to-many, 24 many-to-many, as
 * `compact.mjs` packed them. Throws when the packed text is damaged.
 */
export function sampleFacts(): EnvironmentFacts {
  const tableTexts = rows(tableLines)
  const tableNames = tableTexts.map((fields) => at(fields, 0).toLowerCase())
  const columns = rows(columnLines).map((fields) => column(fields, tableNames))
  const tables = tableTexts.map((fields) => table(fields, columns))
  const cascades = cascadeLines.split('\n').map(cascade)
  const menus = rows(menuLines).map(menu)
  return {
    tables,
    oneToMany: rows(oneToManyLines).map((fields) => oneToMany(fields, tables, cascades, menus)),
    manyToMany: rows(manyToManyLines).map((fields) => manyToMany(fields, tableNames, menus)),
  }
}

function column(fields: readonly string[], tableNames: readonly string[]): ColumnFacts {
  const schemaName = at(fields, 0)
  const length = at(fields, 4)
  const targets = at(fields, 5)
  const requiredLevel = levels.get(at(fields, 3))
  if (requiredLevel === undefined) throw damaged(fields)
  return {
    logicalName: schemaName.toLowerCase(),
    schemaName,
    displayName: orNull(at(fields, 1)),
    type: at(fields, 2),
    requiredLevel,
    ...(length === '' ? {} : { maxLength: Number(length) }),
    ...(targets === '' ? {} : { targets: targets.split(' ').map((number) => numbered(tableNames, number)) }),
  }
}

function table(fields: readonly string[], columns: readonly ColumnFacts[]): TableFacts {
  const schemaName = at(fields, 0)
  const code = at(fields, 7)
  const flags = at(fields, 8)
  return {
    logicalName: schemaName.toLowerCase(),
    schemaName,
    entitySetName: orNull(at(fields, 1)),
    displayName: orNull(at(fields, 2)),
    displayCollectionName: orNull(at(fields, 3)),
    ownershipType: at(fields, 4),
    primaryIdAttribute: at(fields, 5),
    primaryNameAttribute: orNull(at(fields, 6)),
    objectTypeCode: code === '' ? null : Number(code),
    isActivity: flags.includes('a'),
    isIntersect: flags.includes('i'),
    isCustom: flags.includes('c'),
    isManaged: flags.includes('m'),
    isBPF: flags.includes('b'),
    attributes: at(fields, 9).split(' ').map((number) => numbered(columns, number)),
  }
}

function cascade(text: string): OneToManyFacts['cascade'] {
  const value = (position: number) => at(cascadeValues, Number(text.charAt(position)))
  const stated = (position: number) => (text.charAt(position) === '-' ? null : value(position))
  return {
    assign: value(0),
    delete: value(1),
    merge: value(2),
    reparent: value(3),
    share: value(4),
    unshare: value(5),
    rollupView: stated(6),
    archive: stated(7),
  }
}

function menu(fields: readonly string[]): MenuFacts {
  const order = at(fields, 2)
  return {
    behavior: at(behaviors, Number(at(fields, 0))),
    group: at(groups, Number(at(fields, 1))),
    label: orNull(at(fields, 3)),
    order: order === '' ? null : Number(order),
  }
}

function oneToMany(
  fields: readonly string[],
  tables: readonly TableFacts[],
  cascades: readonly OneToManyFacts['cascade'][],
  menus: readonly MenuFacts[],
): OneToManyFacts {
  const schemaName = at(fields, 0)
  const parent = numbered(tables, at(fields, 1))
  const child = numbered(tables, at(fields, 2))
  const lookup = child.attributes.find((one) => one.logicalName === at(fields, 3))
  if (lookup === undefined) throw damaged(fields)
  const flags = at(fields, 8)
  return {
    schemaName,
    referencedEntity: parent.logicalName,
    referencedAttribute: parent.primaryIdAttribute,
    referencingEntity: child.logicalName,
    referencingAttribute: lookup.logicalName,
    referencedNavigationProperty: at(fields, 4) || schemaName,
    referencingNavigationProperty: lookupNavigation(at(fields, 5), lookup, parent, child),
    isHierarchical: flags.includes('h'),
    isCustomizable: flags.includes('c'),
    cascade: numbered(cascades, at(fields, 6)),
    menu: numbered(menus, at(fields, 7)),
  }
}

/** The short forms stand for the usual names of a lookup's navigation property; others are spelled out. */
function lookupNavigation(short: string, lookup: ColumnFacts, parent: TableFacts, child: TableFacts): string {
  if (short === '') return lookup.logicalName
  if (short === '*') return lookup.schemaName
  if (short === '_') return `${lookup.logicalName}_${parent.logicalName}`
  if (short === '__') return `${lookup.logicalName}_${parent.logicalName}_${child.logicalName}`
  return short
}

function manyToMany(
  fields: readonly string[],
  tableNames: readonly string[],
  menus: readonly MenuFacts[],
): ManyToManyFacts {
  const schemaName = at(fields, 0)
  return {
    schemaName,
    entity1: numbered(tableNames, at(fields, 1)),
    entity1IntersectAttribute: at(fields, 2),
    entity1NavigationProperty: at(fields, 3) || schemaName,
    entity1Menu: numbered(menus, at(fields, 4)),
    entity2: numbered(tableNames, at(fields, 5)),
    entity2IntersectAttribute: at(fields, 6),
    entity2NavigationProperty: at(fields, 7) || schemaName,
    entity2Menu: numbered(menus, at(fields, 8)),
    intersectEntityName: at(fields, 9),
    isCustomizable: at(fields, 10) === 'c',
  }
}

function rows(text: string): string[][] {
  return text.split('\n').map((line) => line.split('|'))
}

function at<Item>(items: readonly Item[], position: number): Item {
  const item = items[position]
  if (item === undefined) throw damaged(items)
  return item
}

function numbered<Item>(items: readonly Item[], number: string): Item {
  return at(items, Number.parseInt(number, 36))
}

function orNull(text: string): string | null {
  return text === '' ? null : text
}

function damaged(line: readonly unknown[]): Error {
  return new Error(`The sample's facts are damaged near "${line.slice(0, 4).map(String).join('|')}"`)
}
