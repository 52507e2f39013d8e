import { withTarget } from '../columns/lookupColumn.ts'
import { joinDefault } from '../definitions/joinSolution.ts'
import type { SchemaWrite } from '../definitions/schemaWrite.ts'
import { isLookup } from '../metadata/buildColumn.ts'
import { buildOneToMany } from '../metadata/buildRelationship.ts'
import { componentTypes } from '../rows/solutionRows.ts'
import type { OneToManyFacts, TableFacts } from '../seed.ts'
import { plumbingOf, type TableFeatures } from './plumbing.ts'

const putRelationship = (facts: OneToManyFacts, write: SchemaWrite): void => {
  const { schema } = write.state
  const { referencedEntity: parent, referencingEntity: child, referencingAttribute: name } = facts
  const column = schema.column(child, name)
  // Environments differ in the tables they have.
  if (schema.table(parent) === undefined || column === undefined) return
  if (schema.relationshipNamed(facts.schemaName) !== undefined) return
  const standing = { isCustom: false, isManaged: false, baseLanguage: schema.baseLanguage }
  const definition = { ...buildOneToMany(facts, standing), MetadataId: write.newId() }
  schema.putRelationship(definition)
  if (isLookup(column) && !column.Targets.includes(parent)) schema.putColumn(withTarget(column, parent))
  joinDefault(write, componentTypes.relationship, definition.MetadataId)
}

/**
 * The relationships that the platform makes with a new table (contract.md 13.1), to those tables that the environment
 * has. They are the platform's own: the rules for new ones do not hold (contract.md 4.3).
 */
export const putPlumbing = (table: TableFacts, features: TableFeatures, write: SchemaWrite): void => {
  for (const facts of plumbingOf(table, features)) putRelationship(facts, write)
}
