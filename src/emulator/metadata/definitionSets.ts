import type { Collection } from '../odata/position.ts'
import type { State } from '../state.ts'
import type { MetadataItem } from './metadataType.ts'

/** `RelationshipDefinitions`: contract.md 2.1. */
export const relationshipSet = ({ schema, relationshipTypes }: State): Collection<MetadataItem> => ({
  kind: 'collection',
  type: relationshipTypes.all,
  items: () => schema.relationships(),
  pick: (key) => {
    const name = key.get('SchemaName')
    return name === undefined
      ? schema.relationship(String(key.get('MetadataId')))
      : schema.relationshipNamed(String(name))
  },
  context: 'RelationshipDefinitions',
})

/** `EntityDefinitions`: contract.md 2.1. */
export const tableSet = ({ schema, tableType }: State): Collection<MetadataItem> => ({
  kind: 'collection',
  type: tableType,
  items: () => schema.tables(),
  pick: (key) => {
    const name = key.get('LogicalName')
    return name === undefined
      ? schema.definedTable('MetadataId', String(key.get('MetadataId')))
      : schema.definedTable('LogicalName', String(name))
  },
  context: 'EntityDefinitions',
})
