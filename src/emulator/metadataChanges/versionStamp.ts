import { expiredVersionStamp } from '../errors.ts'
import type { State } from '../state.ts'
import type { ChangesSince } from './changeLog.ts'

const day = 24 * 60 * 60 * 1000

/** contract.md 9: `organization.expiresubscriptionsindays`, 90 unless the organization says otherwise. */
const lifetime = ({ rows }: State): number => {
  const stated = rows.of('organization')[0]?.values.get('expiresubscriptionsindays')
  return (typeof stated === 'number' ? stated : 90) * day
}

const nameOf = (history: string): string => history.slice(0, 8)

/**
 * `1000003!03/01/2026 12:00:00!5f0c…`: opaque to clients (contract.md 9). Microsoft's has the first two parts. EMU:
 * the third names the history, so that a stamp from before a reset expires instead of hiding what differs.
 */
export const versionStamp = ({ schema }: State, now: Date): string => {
  const { version } = schema.changes
  const [date = '', time = ''] = now.toISOString().split('T')
  const [year, month, dayOfMonth] = date.split('-')
  const history = schema.changes.history(version) ?? ''
  return `${version}!${month}/${dayOfMonth}/${year} ${time.slice(0, 8)}!${nameOf(history)}`
}

const pattern = /^(\d+)!(\d\d)\/(\d\d)\/(\d{4}) (\d\d:\d\d:\d\d)!([0-9a-f]{8})$/

/**
 * What happened since a stamp was given.
 * @throws ODataError `0x80044352`: too old, or not given by this environment; EMU: also for texts that are no stamp,
 * since starting over is the cure for all of them.
 */
export const changesSince = (state: State, stamp: string, now: Date): ChangesSince => {
  const match = pattern.exec(stamp)
  if (match === null) throw expiredVersionStamp()
  const [, version, month, dayOfMonth, year, time, history] = match
  const given = Date.parse(`${year}-${month}-${dayOfMonth}T${time}Z`)
  const isAlive = now.getTime() - given <= lifetime(state)
  const { changes } = state.schema
  const known = changes.history(Number(version))
  if (!isAlive || known === undefined || nameOf(known) !== history) throw expiredVersionStamp()
  return changes.since(Number(version))
}
