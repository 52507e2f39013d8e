import type { Exchange } from '../exchange.ts'
import { firstId } from '../rows/caller.ts'
import type { Asker } from './operators.ts'

/** Who asks a query, as `WhoAmI` tells it. */
export const askerOf = (exchange: Exchange): Asker => ({
  now: exchange.now(),
  userId: exchange.callerId,
  businessUnitId: firstId(exchange.state, 'businessunit'),
  language: exchange.state.schema.baseLanguage,
})
