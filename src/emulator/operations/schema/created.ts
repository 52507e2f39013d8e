import type { Exchange } from '../../exchange.ts'
import { noContent, type Answer } from '../../response.ts'

/** contract.md 1.2: the address in the headers is the only place a new id appears. */
export const created = ({ api }: Exchange, path: string): Answer => {
  const address = `${api}/${path}`
  return noContent({ 'OData-EntityId': address, Location: address })
}
