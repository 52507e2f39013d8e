import { ProhibitedRegular } from '@fluentui/react-icons'
import type { TableReach } from '../../graph/light.ts'
import type { Effect } from '../../model/impact/effect.ts'
import { formatNumber } from '../texts/format.ts'
import { effectNames } from '../texts/impact.ts'

/** In a lens: on which level the action comes to a table, and what it does there. The table's name says the same. */
export function TableLevel({ reach }: { reach: TableReach }) {
  if (reach === null || reach === 'dimmed') return null
  const { level, effect, stops } = reach
  return (
    <span className="table-level" data-effect={effect ?? undefined} aria-hidden="true">
      {stops && <ProhibitedRegular />}
      <span>{formatNumber(level)}</span>
      {effect !== null && <span className="table-level-effect">{effectNames[effect]}</span>}
    </span>
  )
}

/** How a table is drawn in a lens; undefined without one. */
export const reachName = (reach: TableReach): 'start' | 'lit' | 'dimmed' | undefined =>
  reach === null ? undefined : reach === 'dimmed' ? 'dimmed' : reach.level === 0 ? 'start' : 'lit'

/** What happens to a table's rows; undefined where nothing does. */
export const effectName = (reach: TableReach): Effect | undefined =>
  reach === null || reach === 'dimmed' ? undefined : (reach.effect ?? undefined)
