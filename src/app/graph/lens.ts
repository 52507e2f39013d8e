import { useMemo } from 'react'
import { lightOf, type Light } from '../../graph/light.ts'
import type { Environment } from '../../model/environment.ts'
import { withLookups } from '../../model/impact/emptiedLookups.ts'
import { impactOf, type Impact } from '../../model/impact/impact.ts'
import type { ImpactAction } from '../../model/impact/impactAction.ts'
import { useLookups, type Lookups } from '../lookups.ts'
import type { GraphSearch } from './graphSearch.ts'

/** The picture seen for one action: what it does from the table in hand on. */
export interface Lens {
  readonly action: ImpactAction
  /** The table whose row the action is taken on; null on the map while none is in hand. */
  readonly start: string | null
  readonly impact: Impact | null
  readonly lookups: Lookups
  /** The last level that is lit; null: all are. */
  readonly upTo: number | null
  readonly light: Light | null
}

/** The lens that the address asks for; null without one. */
export function useLens(environment: Environment, { lens: action, level }: GraphSearch, start: string | null): Lens | null {
  const reached = useMemo(
    () => (action === undefined || start === null ? null : impactOf(environment, start, action)),
    [environment, start, action],
  )
  const lookups = useLookups(reached)
  const { isLookupRequired } = lookups
  const impact = useMemo(
    () => (reached === null ? null : withLookups(environment, reached, isLookupRequired)),
    [environment, reached, isLookupRequired],
  )
  const upTo = impact === null || level === undefined || level >= impact.levels.length ? null : level
  const light = useMemo(() => (impact === null ? null : lightOf(impact, upTo)), [impact, upTo])
  return useMemo(() => (action === undefined ? null : { action, start, impact, lookups, upTo, light }), [action, start, impact, lookups, upTo, light])
}

/** More reached tables than this are not added to a neighbourhood: the map shows them. */
const mostTables = 120

/** The tables that an action reaches and a picture does not have, and whether the picture has room for them. */
export function outsideOf(impact: Impact, visible: { readonly has: (table: string) => boolean; readonly size: number }) {
  const tables = [...impact.tables.keys()].filter((table) => !visible.has(table))
  return { tables, fits: visible.size + tables.length <= mostTables }
}

/** The level a digit asks for, null for all of them (0); undefined for other keys and for levels there are not. */
export function levelOfKey(key: string, levels: number): number | null | undefined {
  if (!/^\d$/.test(key) || Number(key) > levels) return undefined
  return key === '0' ? null : Number(key)
}
