import { deleteRelationship as remove } from '../../relationships/deleteRelationship.ts'
import { noContent } from '../../response.ts'
import type { Operation } from '../operation.ts'
import { addressedRelationship } from './addressedRelationship.ts'

/** Deletes a relationship, with its column or its intersect table: contract.md 2.8. */
export const deleteRelationship: Operation = {
  name: 'DELETE RelationshipDefinitions',
  method: 'DELETE',
  lock: 'EntityCustomization',
  serves: ([first]) => first?.name === 'RelationshipDefinitions',
  answer: (exchange) => {
    remove(exchange.state, addressedRelationship(exchange))
    return noContent()
  },
}
