import { tableSet } from '../../metadata/definitionSets.ts'
import type { Operation } from '../operation.ts'
import { readDefinitions } from './readDefinitions.ts'

/** `EntityDefinitions`, one of them, and what lies behind it: contract.md 2.1, 2.2, 2.10. */
export const readTables: Operation = {
  name: 'GET EntityDefinitions',
  method: 'GET',
  serves: ([first]) => first?.name === 'EntityDefinitions',
  answer: (exchange) => readDefinitions(tableSet(exchange.state), exchange),
}
