import { z } from 'zod'
import { requiredText } from '../../definitions/requiredText.ts'
import { invalidArgument, wrongVerb } from '../../errors.ts'
import type { Exchange } from '../../exchange.ts'
import { readJsonBody } from '../../jsonBody.ts'
import { parseBody } from '../../parseBody.ts'
import {
  childrenFor,
  parentsFor,
  tableNamed,
  tablesFor,
  whyNot,
  type Role,
} from '../../relationships/eligibility.ts'
import { ok, type Answer } from '../../response.ts'
import { isCalled, type Operation } from '../operation.ts'

/*
 * What may take part in a new relationship (contract.md 5). All six ask the rules that a create obeys
 * (relationships/eligibility.ts).
 */

const response = ({ api }: Exchange, name: string, members: object): Answer =>
  ok({ '@odata.context': `${api}/$metadata#Microsoft.Dynamics.CRM.${name}Response`, ...members })

const parameters = z.strictObject({ EntityName: z.string().nullish() })

/** An action, though it only reads. */
const can = (name: string, role: Role): Operation => ({
  name,
  method: 'POST',
  serves: isCalled(name),
  answer: (exchange) => {
    const { EntityName } = parseBody(parameters, readJsonBody(exchange, name), name)
    const table = tableNamed(exchange.state.schema, requiredText(EntityName, 'EntityName'))
    return response(exchange, name, { [name]: whyNot(table, role) === null })
  },
})

/** The text of a function's only parameter; null: left out, which asks for everything (contract.md 5). */
const parameterOf = ({ segments, query, url }: Exchange, name: string | null): string | null => {
  const sent = segments[0]?.arguments
  if (sent === null || sent === undefined) return null
  const unknown = [...sent.named.keys()].some((given) => given !== name)
  if (unknown || sent.positional.length > 0) throw wrongVerb(url.href)
  const argument = name === null ? undefined : sent.named.get(name)
  if (argument === undefined) return null
  const literal = argument.type === 'alias' ? query.aliases.get(argument.name) : argument
  if (literal?.type === 'null') return null
  if (literal?.type === 'string') return literal.value
  throw invalidArgument(`The parameter ${String(name)} must be of type Edm.String.`)
}

const valid = (
  name: string,
  parameter: string | null,
  names: (exchange: Exchange, table: string | null) => readonly string[],
): Operation => ({
  name,
  method: 'GET',
  serves: isCalled(name),
  answer: (exchange) => {
    const EntityNames = names(exchange, parameterOf(exchange, parameter))
    return response(exchange, name, { EntityNames })
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
