import type { ManyToManyFacts, MenuFacts, OneToManyFacts } from '../../seed.ts'
import { texts } from '../../tables/labelFacts.ts'

interface OneToManySketch {
  schemaName: string
  parent: string
  child: string
  /** Schema name of the lookup column. */
  lookup: string
  /** The lookup points to several tables: its navigation names carry the target (contract.md 2.9). */
  isMultiTable?: true
  isHierarchical?: true
  cascade: OneToManyFacts['cascade']
  menu: MenuFacts
}

export function customOneToMany(sketch: OneToManySketch): OneToManyFacts {
  const { schemaName, parent, child, lookup } = sketch
  return {
    schemaName,
    referencedEntity: parent,
    referencedAttribute: `${parent}id`,
    referencingEntity: child,
    referencingAttribute: lookup.toLowerCase(),
    referencedNavigationProperty: schemaName,
    referencingNavigationProperty: sketch.isMultiTable ? `${lookup}_${parent}` : lookup,
    isHierarchical: sketch.isHierarchical ?? false,
    isCustomizable: true,
    isCustom: true,
    isManaged: false,
    cascade: sketch.cascade,
    menu: sketch.menu,
  }
}

interface Side {
  table: string
  column: string
  navigation?: string
  menu: MenuFacts
}

/** Navigation names default to the schema name; a self relationship needs two (contract.md 2.4, 2.6). */
export function customManyToMany(schemaName: string, one: Side, two: Side): ManyToManyFacts {
  return {
    schemaName,
    entity1: one.table,
    entity1IntersectAttribute: one.column,
    entity1NavigationProperty: one.navigation ?? schemaName,
    entity1Menu: one.menu,
    entity2: two.table,
    entity2IntersectAttribute: two.column,
    entity2NavigationProperty: two.navigation ?? schemaName,
    entity2Menu: two.menu,
    intersectEntityName: schemaName.toLowerCase(),
    isCustomizable: true,
    isCustom: true,
    isManaged: false,
  }
}

export function labelled(
  inEnglish: string,
  inGerman: string,
  order: number,
  group: MenuFacts['group'] = 'Details',
): MenuFacts {
  return { behavior: 'UseLabel', group, label: texts(inEnglish, inGerman), order }
}
