import type { Exchange } from '../exchange.ts'
import { businessUnitOf } from '../security/caller.ts'
import type { Asker } from './operators.ts'

/** Who asks a query, as `WhoAmI` tells it. */
export const askerOf = (exchange: Exchange): Asker => ({
  now: exchange.now(),
  userId: exchange.callerId,
  businessUnitId: businessUnitOf(exchange.state, exchange.callerId),
  language: exchange.state.schema.baseLanguage,
})
