import type { SchemaWrite } from '../definitions/schemaWrite.ts'
import type { Standing } from '../metadata/buildRelationship.ts'

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
