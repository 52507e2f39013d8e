import { relationshipSet } from '../../metadata/definitionSets.ts'
import { readResource } from '../../odata/readResource.ts'
import type { Operation } from '../operation.ts'

/** `RelationshipDefinitions`, its casts, and one by id or schema name: contract.md 2.1, 2.2. */
export const readRelationships: Operation = {
  name: 'GET RelationshipDefinitions',
  method: 'GET',
  serves: ([first]) => first?.name === 'RelationshipDefinitions',
  answer: (exchange) => readResource(relationshipSet(exchange.state), exchange.segments, exchange),
}
