import { joinSolutions } from '../definitions/joinSolution.ts'
import type { SchemaWrite } from '../definitions/schemaWrite.ts'
import type { Standing } from '../metadata/buildRelationship.ts'
import type { Relationship } from '../metadata/relationship.ts'
import { componentTypes } from '../rows/solutionRows.ts'

/** What is created through the API is custom and unmanaged, whatever was sent (contract.md 2.5, 3.1). */
export const newbornStanding = ({ state }: SchemaWrite): Standing => ({
  isCustom: true,
  isManaged: false,
  baseLanguage: state.schema.baseLanguage,
})

/** A new id, and the version of the solution it came with (contract.md 3.1). */
export const newbornIdentity = (write: SchemaWrite) => {
  const version = write.solution?.values.get('version')
  return {
    MetadataId: write.newId(),
    IntroducedVersion: typeof version === 'string' ? version : '1.0.0.0',
  }
}

/** Stores a new relationship: effective at once (contract.md 8.1), and a component of its solutions. */
export const putNewborn = <Kind extends Relationship>(definition: Kind, write: SchemaWrite): Kind => {
  write.state.schema.putRelationship(definition)
  joinSolutions(write, componentTypes.relationship, definition.MetadataId)
  return definition
}
