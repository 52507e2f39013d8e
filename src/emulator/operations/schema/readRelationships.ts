import { relationshipSet } from '../../metadata/definitionSets.ts'
import type { Operation } from '../operation.ts'
import { readDefinitions } from './readDefinitions.ts'

/** `RelationshipDefinitions`, its casts, and one by id or schema name: contract.md 2.1, 2.2. */
export const readRelationships: Operation = {
  name: 'GET RelationshipDefinitions',
  method: 'GET',
  serves: ([first]) => first?.name === 'RelationshipDefinitions',
  answer: (exchange) => readDefinitions(relationshipSet(exchange.state), exchange),
}
