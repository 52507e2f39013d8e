import type { EntityMetadata } from '../../wire/entity.ts'
import { ODataError, tableIsIntersect, tableNotFound } from '../errors.ts'
import type { Schema } from '../metadata/schema.ts'
import { solutionAwareTables } from '../metadata/solutionAware.ts'

/** What a table would be in a new relationship: primary, related, or one side of a many-to-many. */
export type Role = 'referenced' | 'referencing' | 'manyToMany'

const refused = (code: string, message: string) => new ODataError(400, code, message)

const flags = {
  referenced: 'CanBePrimaryEntityInRelationship',
  referencing: 'CanBeRelatedEntityInRelationship',
  manyToMany: 'CanBeInManyToMany',
} as const satisfies Record<Role, keyof EntityMetadata>

/** EMU: contract.md 14 lists the codes, not which one goes with a flag that is off. */
const flagRefusal = (table: EntityMetadata, role: Role): ODataError => {
  if (role === 'manyToMany') return refused('0x80047003', 'The specified relationship cannot be created')
  if (role === 'referenced') {
    return table.PrimaryNameAttribute === null
      ? refused(
          '0x8004432e',
          'This entity has a primary field that is logical and therefore cannot be the referenced entity in a ' +
            'one-to-many relationship',
        )
      : refused('0x80047003', 'The specified relationship cannot be created')
  }
  return solutionAwareTables.has(table.LogicalName)
    ? refused('0x80044350', 'Referencing entities in a relationship cannot be a component in a solution.')
    : refused(
        '0x8004432d',
        'This entity is either not valid as a child in a custom parental relationship or is already a child in a ' +
          'parental relationship',
      )
}

/** Why a table cannot have that role in a new relationship (contract.md 5, 4.3); null: it can. */
export const whyNot = (table: EntityMetadata, role: Role): ODataError | null => {
  if (table.IsIntersect === true) return tableIsIntersect()
  if (table.IsManaged && !table.IsCustomizable.Value)
    return refused('0x80047008', 'The specified entity is not customizable')
  return table[flags[role]].Value ? null : flagRefusal(table, role)
}

/** Activities as such: what is regarding what, and who takes part, comes with *HasActivities* (contract.md 4.3). */
const activityPlumbing: ReadonlySet<string> = new Set(['activitypointer', 'activityparty'])

/** contract.md 4.3. */
export const activityRefusal = (): ODataError =>
  refused('0x80047006', 'Relationship with activities cannot be created through this operation')

/** Why there can be no new one-to-many from one table to another; null: there can (contract.md 4.3, 5). */
export const whyNotOneToMany = (parent: EntityMetadata, child: EntityMetadata): ODataError | null => {
  const refusal = whyNot(parent, 'referenced') ?? whyNot(child, 'referencing')
  if (refusal !== null) {
    const isReflexive = parent.LogicalName === child.LogicalName && parent.IsIntersect !== true
    return isReflexive
      ? refused('0x8004432c', 'This entity is not valid for a custom reflexive relationship')
      : refusal
  }
  if (activityPlumbing.has(child.LogicalName)) return activityRefusal()
  // EMU: the code names a custom activity table and activities; which side is which it does not say.
  if (parent.IsActivity && parent.IsCustomEntity && child.IsActivity) {
    return refused(
      '0x8004f121',
      'A custom entity defined as an activity must not have a relationship with Activities.',
    )
  }
  return null
}

/** A table with a definition of its own. @throws ODataError 404. */
export const tableNamed = (schema: Schema, name: string): EntityMetadata => {
  const table = schema.table(name)
  // Some tables exist as rows only.
  if (table === undefined || !schema.tables().includes(table)) throw tableNotFound(name)
  return table
}

/** The tables that could have that role in a new relationship (contract.md 5). */
export const tablesFor = (schema: Schema, role: Role): readonly string[] =>
  schema
    .tables()
    .filter((table) => whyNot(table, role) === null)
    .map(({ LogicalName }) => LogicalName)

/** The tables that could be related to the one given (contract.md 5). */
export const childrenFor = (schema: Schema, parent: EntityMetadata): readonly string[] =>
  schema
    .tables()
    .filter((child) => whyNotOneToMany(parent, child) === null)
    .map(({ LogicalName }) => LogicalName)

/** The tables that could be primary to the one given (contract.md 5). */
export const parentsFor = (schema: Schema, child: EntityMetadata): readonly string[] =>
  schema
    .tables()
    .filter((parent) => whyNotOneToMany(parent, child) === null)
    .map(({ LogicalName }) => LogicalName)
