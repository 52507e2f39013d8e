import { tableSet } from '../../metadata/definitionSets.ts'
import { readResource } from '../../odata/readResource.ts'
import type { Operation } from '../operation.ts'

/** `EntityDefinitions`, one of them, and what lies behind it: contract.md 2.1, 2.2, 2.10. */
export const readTables: Operation = {
  name: 'GET EntityDefinitions',
  method: 'GET',
  serves: ([first]) => first?.name === 'EntityDefinitions',
  answer: (exchange) => readResource(tableSet(exchange.state), exchange.segments, exchange),
}
