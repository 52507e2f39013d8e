import type { ComponentKind } from '../model/dependency.ts'
import type { JsonObject } from './json.ts'
import { name, numberOrNull, textOrNull } from './member.ts'

/** What a component is called, and where it belongs. */
export interface Named {
  readonly name: string
  readonly table: string | null
  /** Where the row tells more than its component type does. */
  readonly kind?: ComponentKind
}

/** Components that are rows of one table. */
export interface RowComponents {
  readonly entitySet: string
  readonly idColumn: string
  readonly columns: readonly string[]
  readonly decode: (row: JsonObject, path: string) => Named
}

/** Component types of kinds (contract.md 8.3); a number that is not here is another one. */
const kinds: ReadonlyMap<number, ComponentKind> = new Map([
  [1, 'table'],
  [2, 'column'],
  [10, 'relationship'],
  [20, 'role'],
  [26, 'view'],
  [29, 'process'],
  [59, 'chart'],
  [60, 'form'],
])

export const kindOf = (componentType: number): ComponentKind => kinds.get(componentType) ?? 'other'

/** @param tableColumn The column that names the table a row belongs to; null for rows that stand alone. */
const ofTable = (entitySet: string, idColumn: string, tableColumn: string | null): RowComponents => ({
  entitySet,
  idColumn,
  columns: [idColumn, 'name', ...(tableColumn === null ? [] : [tableColumn])],
  decode: (row, path) => ({
    name: name(row, 'name', path),
    table: tableColumn === null ? null : tableNamed(row, tableColumn, path),
  }),
})

/** `none` stands where no table does. */
const tableNamed = (row: JsonObject, column: string, path: string): string | null => {
  const table = textOrNull(row, column, path)
  return table === 'none' ? null : table
}

/** Categories of `workflow` that are more than a process (Microsoft's reference of the table Process). */
const categories: ReadonlyMap<number | null, ComponentKind> = new Map([
  [2, 'businessRule'],
  [4, 'businessProcess'],
  [5, 'flow'],
])

const workflows: RowComponents = {
  entitySet: 'workflows',
  idColumn: 'workflowid',
  columns: ['workflowid', 'name', 'primaryentity', 'category'],
  decode: (row, path) => ({
    name: name(row, 'name', path),
    table: tableNamed(row, 'primaryentity', path),
    kind: categories.get(numberOrNull(row, 'category', path)) ?? 'process',
  }),
}

/** Where the components of a type are rows (contract.md 8.4). */
export const componentsInRows: ReadonlyMap<number, RowComponents> = new Map([
  [20, ofTable('roles', 'roleid', null)],
  [26, ofTable('savedqueries', 'savedqueryid', 'returnedtypecode')],
  [29, workflows],
  [59, ofTable('savedqueryvisualizations', 'savedqueryvisualizationid', 'primaryentitytypecode')],
  [60, ofTable('systemforms', 'formid', 'objecttypecode')],
])
