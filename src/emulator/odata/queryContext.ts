import { askerOf } from '../conditions/asker.ts'
import type { Asker } from '../conditions/operators.ts'
import type { Exchange } from '../exchange.ts'
import type { Aliases } from './expression.ts'

/** What compiling a query needs besides its text and its type. */
export interface QueryContext {
  readonly aliases: Aliases
  readonly asker: Asker
}

export const queryContext = (exchange: Exchange): QueryContext => ({
  aliases: exchange.query.aliases,
  asker: askerOf(exchange),
})
