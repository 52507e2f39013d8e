import { startRevokeJob, stopsHandingDown } from '../../access/revokeJob.ts'
import { joinSolution } from '../../definitions/joinSolution.ts'
import { payloadError } from '../../errors.ts'
import type { Exchange } from '../../exchange.ts'
import { readJsonBody } from '../../jsonBody.ts'
import { isOneToMany, type Relationship } from '../../metadata/relationship.ts'
import { checkType } from '../../relationships/sameRelationship.ts'
import { replacedBy } from '../../relationships/replaceRelationship.ts'
import { replaceRelationship } from '../../publishing/publish.ts'
import { noContent } from '../../response.ts'
import { componentTypes } from '../../rows/solutionRows.ts'
import type { Operation } from '../operation.ts'
import { addressedRelationship } from './addressedRelationship.ts'
import { schemaWrite } from './schemaWrite.ts'

const checkSentType = (exchange: Exchange, sent: unknown, old: Relationship): void => {
  const own = isOneToMany(old) ? 'OneToManyRelationshipMetadata' : 'ManyToManyRelationshipMetadata'
  const isCast = exchange.segments.length > 1
  if (sent === undefined && !isCast) {
    throw payloadError('RelationshipDefinitions', "The set is of an abstract type: '@odata.type' is missing.")
  }
  if (typeof sent === 'string') checkType(sent, `Microsoft.Dynamics.CRM.${own}`)
}

/** Replaces a relationship's definition: contract.md 2.7, with the rules of 4.3. */
export const putRelationship: Operation = {
  name: 'PUT RelationshipDefinitions',
  method: 'PUT',
  lock: 'EntityCustomization',
  serves: ([first]) => first?.name === 'RelationshipDefinitions',
  answer: (exchange) => {
    const { state, api } = exchange
    const old = addressedRelationship(exchange)
    const write = schemaWrite(exchange)
    const json = readJsonBody(exchange, 'RelationshipDefinitions')
    checkSentType(exchange, json['@odata.type'], old)
    const next = replacedBy(old, json, write)
    replaceRelationship(state, next)
    if (stopsHandingDown(old, next)) startRevokeJob(exchange, next)
    joinSolution(write, componentTypes.relationship, old.MetadataId)
    return noContent({ 'OData-EntityId': `${api}/RelationshipDefinitions(${old.MetadataId})` })
  },
}
