import { invalidArgument, notSupported, ODataError } from '../errors.ts'
import { columnById, tableById } from '../metadata/findById.ts'
import { componentTypes } from '../rows/solutionRows.ts'
import type { State } from '../state.ts'

/** A part of a solution: its type (contract.md 8.3) and the id of what it stands for. */
export interface Component {
  readonly type: number
  readonly objectId: string
}

interface FoundComponent {
  readonly isManaged: boolean
  /** The id of the table it is a part of. Null: it stands alone. */
  readonly tableId: string | null
}

interface ComponentKind {
  readonly type: number
  /** As error texts name it. */
  readonly name: string
  /** The table whose rows are these components; null for definitions. */
  readonly table: string | null
  find(state: State, id: string): FoundComponent | undefined
}

/** @param tableColumn The column that names the table a row belongs to. */
const ofRows = (type: number, name: string, table: string, tableColumn: string | null): ComponentKind => ({
  type,
  name,
  table,
  find: ({ rows, schema }, id) => {
    const values = rows.byId(table, id)?.values
    if (values === undefined) return undefined
    const owner = tableColumn === null ? null : values.get(tableColumn)
    return {
      isManaged: values.get('ismanaged') === true,
      tableId: typeof owner === 'string' ? (schema.table(owner)?.MetadataId ?? null) : null,
    }
  },
})

const kinds: readonly ComponentKind[] = [
  {
    type: componentTypes.table,
    name: 'Entity',
    table: null,
    find: ({ schema }, id) => {
      const table = tableById(schema, id)
      return table === undefined ? undefined : { isManaged: table.IsManaged, tableId: null }
    },
  },
  {
    type: componentTypes.column,
    name: 'Attribute',
    table: null,
    find: ({ schema }, id) => {
      const column = columnById(schema, id)
      if (column === undefined) return undefined
      return {
        isManaged: column.IsManaged,
        tableId: schema.table(column.EntityLogicalName)?.MetadataId ?? null,
      }
    },
  },
  {
    type: componentTypes.relationship,
    name: 'EntityRelationship',
    table: null,
    find: ({ schema }, id) => {
      const relationship = schema.relationship(id)
      return relationship === undefined ? undefined : { isManaged: relationship.IsManaged, tableId: null }
    },
  },
  ofRows(componentTypes.role, 'Role', 'role', null),
  ofRows(componentTypes.view, 'SavedQuery', 'savedquery', 'returnedtypecode'),
  ofRows(componentTypes.workflow, 'Workflow', 'workflow', null),
  ofRows(componentTypes.chart, 'SavedQueryVisualization', 'savedqueryvisualization', 'primaryentitytypecode'),
  ofRows(componentTypes.form, 'SystemForm', 'systemform', 'objecttypecode'),
  ofRows(componentTypes.connectionRole, 'ConnectionRole', 'connectionrole', null),
]

/** The other types of contract.md 8.3: Dataverse has them, the emulator holds none. */
const unsupportedTypes: ReadonlySet<number> = new Set([
  3, 9, 11, 12, 14, 24, 31, 46, 47, 48, 49, 50, 51, 52, 53, 54, 55, 61, 62, 65, 66, 70, 71, 80, 90, 91, 92,
  300, 371, 372,
])

const kindOf = (type: number): ComponentKind => {
  const kind = kinds.find((candidate) => candidate.type === type)
  if (kind !== undefined) return kind
  if (unsupportedTypes.has(type)) throw notSupported(`components of type ${type}`)
  // Newer components have numbers of their own in each environment.
  throw invalidArgument(`The component type ${type} is not valid.`)
}

/** The component type whose components are the rows of that table, forms for instance. Null: none. */
export const componentTypeOfRows = (table: string): number | null =>
  kinds.find((kind) => kind.table === table)?.type ?? null

export const componentName = (type: number): string => kindOf(type).name

/**
 * What a component stands for.
 * @throws ODataError 404 `0x80040217` where there is nothing of that type with that id, 400 for a type that does not
 * exist (EMU, both: the contract gives no code), 501 for a type that the emulator does not hold.
 */
export const findComponent = (state: State, { type, objectId }: Component): FoundComponent => {
  const kind = kindOf(type)
  const found = kind.find(state, objectId)
  if (found === undefined)
    throw new ODataError(404, '0x80040217', `${kind.name} With Id = ${objectId} Does Not Exist`)
  return found
}
