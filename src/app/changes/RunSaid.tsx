import { useState } from 'react'
import type { PublishState, StepState } from '../../apply/state.ts'
import { Announcement } from '../../ui/Announcement.tsx'
import { secondsUntil } from '../../ui/secondsUntil.ts'
import { appliedSteps, type Run } from '../applyRun.ts'
import { applyTexts, stateNames } from '../texts/apply.ts'
import { certainText, settlingText } from '../texts/settling.ts'
import { useTableNames } from './useTableNames.ts'

/** How far a run has come and what it waits for, for screen readers. */
export function RunSaid({ run: { steps, publish }, run }: { run: Run }) {
  const tables = useTableNames(publish.tables)
  const parts = [
    ...steps.map(({ schemaName, state }) => ({ name: schemaName, state })),
    { name: applyTexts.publishStep(tables), state: publish.state },
  ]
  const held = parts.find(({ state }) => state.type === 'waiting' || state.type === 'verifying')
  const count = steps.length === 0 ? applyTexts.publishing : applyTexts.count(appliedSteps(run), steps.length)
  if (held === undefined) return <Announcement when="atOnce" message={count} />
  return <Held key={untilOf(held.state)} count={count} {...held} />
}

const untilOf = (state: StepState | PublishState): number | null =>
  state.type === 'waiting' ? state.until : state.type === 'verifying' ? (state.settling?.settledAt ?? null) : null

/** A wait is said when it begins; its seconds then pass in silence. */
function Held({ count, name, state }: { count: string; name: string; state: StepState | PublishState }) {
  const until = untilOf(state)
  const [seconds] = useState(() => (until === null ? null : secondsUntil(until, performance.now())))
  const words = [`${name}: ${stateNames[state.type]}`]
  if (state.type === 'waiting' && seconds !== null) words.push(applyTexts.waitingFor[state.cause], applyTexts.goesOn(seconds))
  const why = state.type === 'verifying' && state.settling !== null && seconds !== null ? ` ${settlingText(state.settling.fault)} ${certainText(seconds)}` : ''
  return <Announcement when="atOnce" message={`${count}. ${words.join(', ')}.${why}`} />
}
