import { methodNotSupported, payloadError, relationshipNotFound, segmentNotFound } from '../../errors.ts'
import type { Exchange } from '../../exchange.ts'
import { readJsonBody } from '../../jsonBody.ts'
import { relationshipSet } from '../../metadata/definitionSets.ts'
import { isOneToMany, type Relationship } from '../../metadata/relationship.ts'
import { pickByKey } from '../../odata/pickByKey.ts'
import { checkType } from '../../replace/immutable.ts'
import { replacedBy } from '../../replace/replaceRelationship.ts'
import { noContent } from '../../response.ts'
import { componentTypes } from '../../rows/solutionRows.ts'
import { addComponent, replaceRelationship } from '../../state.ts'
import type { Operation } from '../operation.ts'
import { targetSolution } from './targetSolution.ts'

const prefix = 'Microsoft.Dynamics.CRM.'

const addressed = ({ state, segments, query }: Exchange): Relationship => {
  const [set, cast, ...rest] = segments
  if (set?.arguments === null || set === undefined) throw methodNotSupported('RelationshipMetadataBase')
  const relationships = relationshipSet(state)
  const { type } = relationships
  const { item } = pickByKey(relationships, set.arguments, query.aliases)
  const found = state.schema.relationship(item.MetadataId)
  if (found === undefined) throw relationshipNotFound(item.MetadataId)
  // The URL carries no cast in field use; with one is as good (contract.md 2.7).
  if (cast !== undefined && type.cast(cast.name)?.includes(item) !== true) throw segmentNotFound(cast.name)
  if (rest[0] !== undefined) throw segmentNotFound(rest[0].name)
  return found
}

const checkSentType = (exchange: Exchange, sent: unknown, old: Relationship): void => {
  const own = isOneToMany(old) ? 'OneToManyRelationshipMetadata' : 'ManyToManyRelationshipMetadata'
  const isCast = exchange.segments.length > 1
  if (sent === undefined && !isCast) {
    throw payloadError('RelationshipDefinitions', "The set is of an abstract type: '@odata.type' is missing.")
  }
  if (typeof sent === 'string') checkType(sent, `${prefix}${own}`)
}

/** Replaces a relationship's definition: contract.md 2.7, with the rules of 4.3. */
export const putRelationship: Operation = {
  name: 'PUT RelationshipDefinitions',
  method: 'PUT',
  lock: 'EntityCustomization',
  serves: ([first]) => first?.name === 'RelationshipDefinitions',
  answer: (exchange) => {
    const { state, headers, api } = exchange
    const old = addressed(exchange)
    const solution = targetSolution(exchange)
    const json = readJsonBody(exchange, 'RelationshipDefinitions')
    checkSentType(exchange, json['@odata.type'], old)
    const mergesLabels = headers.get('MSCRM.MergeLabels')?.toLowerCase() === 'true'
    replaceRelationship(state, replacedBy(old, json, { schema: state.schema, mergesLabels }))
    if (solution !== null) {
      addComponent(state, {
        solutionId: solution.id,
        type: componentTypes.relationship,
        objectId: old.MetadataId,
      })
    }
    return noContent({ 'OData-EntityId': `${api}/RelationshipDefinitions(${old.MetadataId})` })
  },
}
