import { payloadError } from '../../errors.ts'
import type { Exchange } from '../../exchange.ts'
import { readJsonBody } from '../../jsonBody.ts'
import type { Relationship } from '../../metadata/relationship.ts'
import { parseBody } from '../../parseBody.ts'
import { manyToManyBody, oneToManyBody } from '../../relationships/body.ts'
import { createManyToMany } from '../../relationships/createManyToMany.ts'
import { createOneToMany } from '../../relationships/createOneToMany.ts'
import type { Operation } from '../operation.ts'
import { created } from './created.ts'
import { schemaWrite } from './schemaWrite.ts'

const set = 'RelationshipDefinitions'

const create = (exchange: Exchange): Relationship => {
  const write = schemaWrite(exchange)
  const json = readJsonBody(exchange, set)
  const type = json['@odata.type']
  switch (typeof type === 'string' ? type.replace(/^#?Microsoft\.Dynamics\.CRM\./, '') : type) {
    case 'OneToManyRelationshipMetadata':
      return createOneToMany(parseBody(oneToManyBody, json, set), write)
    case 'ManyToManyRelationshipMetadata':
      return createManyToMany(parseBody(manyToManyBody, json, set), write)
    default:
      throw payloadError(
        set,
        `The set is of an abstract type: '@odata.type' must name a derived one, not '${String(type)}'.`,
      )
  }
}

/** Creates a relationship of either kind: contract.md 2.5 and 2.6. */
export const postRelationship: Operation = {
  name: 'POST RelationshipDefinitions',
  method: 'POST',
  lock: 'EntityCustomization',
  serves: (segments) =>
    segments.length === 1 && segments[0]?.name === set && segments[0].arguments === null,
  answer: (exchange) => created(exchange, `${set}(${create(exchange).MetadataId})`),
}
