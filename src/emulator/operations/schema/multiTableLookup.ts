import { z } from 'zod'
import type { CreateMultiTableLookupResponse } from '../../../wire/relationship.ts'
import { parseLookup } from '../../columns/lookupColumn.ts'
import { oneToManyBody } from '../../relationships/body.ts'
import { createCustomerLookup, createPolymorphicLookup } from '../../relationships/createMultiTable.ts'
import { actionParameters } from '../actionParameters.ts'
import { messageAnswer } from '../messageAnswer.ts'
import { isCalled, type Operation } from '../operation.ts'
import { schemaWrite } from './schemaWrite.ts'

const parameters = z.strictObject({
  OneToManyRelationships: z.array(oneToManyBody).nullish(),
  Lookup: z.unknown().optional(),
  SolutionUniqueName: z.string().nullish(),
})

const action = (name: string, createLookup: typeof createPolymorphicLookup): Operation => ({
  name,
  method: 'POST',
  lock: 'EntityCustomization',
  serves: isCalled(name),
  answer: (exchange) => {
    const body = actionParameters(exchange, name, parameters)
    const write = schemaWrite(exchange, body.SolutionUniqueName ?? null)
    const made = createLookup(parseLookup(body.Lookup), body.OneToManyRelationships ?? [], write)
    return messageAnswer<CreateMultiTableLookupResponse>(exchange, name, {
      RelationshipIds: made.relationships.map(({ MetadataId }) => MetadataId),
      AttributeId: made.attributeId,
    })
  },
})

/** A lookup to any tables: contract.md 2.9. */
export const createPolymorphicLookupAttribute = action(
  'CreatePolymorphicLookupAttribute',
  createPolymorphicLookup,
)

/** A lookup to accounts and contacts: contract.md 2.9. */
export const createCustomerRelationships = action('CreateCustomerRelationships', createCustomerLookup)
