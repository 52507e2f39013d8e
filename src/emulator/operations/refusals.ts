import type { Exchange } from '../exchange.ts'
import { rowPath } from './rows/rowPath.ts'

/** Something Dataverse can do and the emulator cannot: it answers 501 with the name (design.md 6). */
export interface Refusal {
  readonly name: string
  matches(exchange: Exchange): boolean
}

const called = (name: string): Refusal => ({
  name,
  matches: ({ segments }) =>
    segments.some((segment) => segment.name === name || segment.name === `Microsoft.Dynamics.CRM.${name}`),
})

const parameter = (name: string): Refusal => ({
  name,
  matches: ({ query }) => query.parameters.some(([given]) => given === name),
})

const messages = ['GlobalOptionSetDefinitions', 'ManagedPropertyDefinitions'] as const

/** Checked before the operations: a bound function stands behind a set that can be read. */
export const refusals: readonly Refusal[] = [
  ...messages.map(called),
  {
    name: 'PUT rows',
    matches: (exchange) => exchange.method === 'PUT' && rowPath(exchange.segments, exchange) === 'row',
  },
  parameter('savedQuery'),
  parameter('userQuery'),
]
