import type { RowColumn } from '../rows/rowProperties.ts'
import { solutionLinks } from '../rows/solutionRows.ts'
import { isOneToMany } from '../metadata/relationship.ts'
import type { Schema } from '../metadata/schema.ts'

/** A navigation property of a table's rows. */
export interface Navigation {
  readonly name: string
  readonly target: string
  readonly isCollection: boolean
  /** The way back; null where it has no name of its own. */
  readonly partner: string | null
  /** The property with the id behind a single-valued one. */
  readonly idProperty: string | null
}

interface Lookup {
  readonly child: string
  readonly column: string
  readonly parent: string
  readonly single: string
  readonly many: string
}

/** Navigations by table and name, as rows have them: of two with one name the later counts. */
export type Navigations = ReadonlyMap<string, ReadonlyMap<string, Navigation>>

export const navigationsOf = (
  schema: Schema,
  columnsOf: (table: string) => ReadonlyMap<string, RowColumn>,
): Navigations => {
  const found = new Map<string, Map<string, Navigation>>()
  const propertyOf = (table: string, column: string): string | null =>
    columnsOf(table).get(column)?.property.name ?? null
  // Some of the facts' relationships go over a plain id, whose property has the name already.
  const isFree = (table: string, name: string): boolean => propertyOf(table, name) !== name
  const add = (table: string, navigation: Navigation) => {
    if (!isFree(table, navigation.name)) return
    const known = found.get(table)
    if (known === undefined) found.set(table, new Map([[navigation.name, navigation]]))
    else known.set(navigation.name, navigation)
  }
  const addLookup = ({ child, column, parent, single, many }: Lookup) => {
    add(child, {
      name: single,
      target: parent,
      isCollection: false,
      partner: isFree(parent, many) ? many : null,
      idProperty: propertyOf(child, column),
    })
    add(parent, {
      name: many,
      target: child,
      isCollection: true,
      partner: isFree(child, single) ? single : null,
      idProperty: null,
    })
  }
  for (const item of schema.relationships()) {
    if (isOneToMany(item)) {
      addLookup({
        child: item.ReferencingEntity,
        column: item.ReferencingAttribute,
        parent: item.ReferencedEntity,
        single: item.ReferencingEntityNavigationPropertyName,
        many: item.ReferencedEntityNavigationPropertyName,
      })
      continue
    }
    const [one, two] = [item.Entity1NavigationPropertyName, item.Entity2NavigationPropertyName]
    const { Entity1LogicalName: first, Entity2LogicalName: second } = item
    add(first, { name: one, target: second, isCollection: true, partner: two, idProperty: null })
    add(second, { name: two, target: first, isCollection: true, partner: one, idProperty: null })
  }
  for (const { from, column, to, single, many } of solutionLinks)
    addLookup({ child: from, column, parent: to, single, many })
  return found
}
