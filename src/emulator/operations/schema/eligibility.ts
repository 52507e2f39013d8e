import { z } from 'zod'
import type { EligibilityAnswer, EligibleTables } from '../../../wire/eligibility.ts'
import type { Exchange } from '../../exchange.ts'
import {
  childrenFor,
  parentsFor,
  tableNamed,
  tablesFor,
  whyNot,
  type Role,
} from '../../relationships/eligibility.ts'
import { actionParameters } from '../actionParameters.ts'
import { functionParameters } from '../functionParameters.ts'
import { messageAnswer } from '../messageAnswer.ts'
import { isCalled, type Operation } from '../operation.ts'

/*
 * What may take part in a new relationship (contract.md 5). All six ask the rules that a create obeys
 * (relationships/eligibility.ts).
 */

const parameters = z.strictObject({ EntityName: z.string() })

/** An action, though it only reads. */
const can = (name: 'CanBeReferenced' | 'CanBeReferencing' | 'CanManyToMany', role: Role): Operation => ({
  name,
  method: 'POST',
  serves: isCalled(name),
  answer: (exchange) => {
    const { EntityName } = actionParameters(exchange, name, parameters)
    const isEligible = whyNot(tableNamed(exchange.state.schema, EntityName), role) === null
    return messageAnswer<EligibilityAnswer>(exchange, name, { [name]: isEligible })
  },
})

const valid = (
  name: string,
  parameter: string | null,
  names: (exchange: Exchange, table: string | null) => readonly string[],
): Operation => ({
  name,
  method: 'GET',
  serves: isCalled(name),
  answer: (exchange) => {
    // contract.md 5: left out, it asks for everything.
    const sent = functionParameters(exchange, [], parameter === null ? [] : [parameter])
    const EntityNames = names(exchange, parameter === null ? null : sent.optional(parameter, 'string'))
    return messageAnswer<EligibleTables>(exchange, name, { EntityNames })
  },
})

export const eligibilityOperations: readonly Operation[] = [
  can('CanBeReferenced', 'referenced'),
  can('CanBeReferencing', 'referencing'),
  can('CanManyToMany', 'manyToMany'),
  valid('GetValidManyToMany', null, ({ state }) => tablesFor(state.schema, 'manyToMany')),
  valid('GetValidReferencingEntities', 'ReferencedEntityName', ({ state: { schema } }, parent) =>
    parent === null ? tablesFor(schema, 'referencing') : childrenFor(schema, tableNamed(schema, parent)),
  ),
  valid('GetValidReferencedEntities', 'ReferencingEntityName', ({ state: { schema } }, child) =>
    child === null ? tablesFor(schema, 'referenced') : parentsFor(schema, tableNamed(schema, child)),
  ),
]
