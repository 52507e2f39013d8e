import type { Operation } from '../operation.ts'
import { readDefinitions } from './readDefinitions.ts'

/** `RelationshipDefinitions`, its casts, and one by id or schema name: contract.md 2.1, 2.2. */
export const readRelationships: Operation = {
  name: 'GET RelationshipDefinitions',
  method: 'GET',
  serves: ([first]) => first?.name === 'RelationshipDefinitions',
  answer: (exchange) => {
    const items = exchange.state.schema.relationships()
    const type = exchange.state.relationshipTypes.all
    return readDefinitions({ kind: 'collection', type, items, context: 'RelationshipDefinitions' }, exchange)
  },
}
