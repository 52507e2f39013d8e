import type { MetadataItem } from '../../metadata/metadataType.ts'
import { readResource } from '../../odata/readResource.ts'
import type { Operation } from '../operation.ts'

/** `RelationshipDefinitions`, its casts, and one by id or schema name: contract.md 2.1, 2.2. */
export const readRelationships: Operation = {
  name: 'GET RelationshipDefinitions',
  method: 'GET',
  serves: ([first]) => first?.name === 'RelationshipDefinitions',
  answer: (exchange) => {
    const items: MetadataItem[] = [...exchange.state.schema.relationships()]
    const type = exchange.state.relationshipTypes.all
    return readResource(
      { kind: 'collection', type, items, context: 'RelationshipDefinitions' },
      exchange.segments,
      exchange,
    )
  },
}
