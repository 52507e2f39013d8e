import { z } from 'zod'
import { isOneToMany, type Relationship } from '../metadata/relationship.ts'
import type { Exchange } from '../exchange.ts'
import { changeRow, stamps, type WriteContext } from '../rows/changeRow.ts'
import { timestamp } from '../rows/timestamp.ts'
import type { RowValue } from '../seed.ts'
import type { State } from '../state.ts'
import { plain, type Storage } from '../storage/storage.ts'
import type { Layered } from '../storage/layered.ts'
import { revokeInheritedOver } from './revokeInherited.ts'

const storedJob = z.strictObject({
  /** Schema name. */
  relationship: z.string(),
  dueOn: z.string(),
  fails: z.boolean(),
})

/** A RevokeInheritedAccess job that has not run yet; its row in `asyncoperation` has the same id. */
export type RevokeJob = z.infer<typeof storedJob>

export const createJobs = (storage: Storage): Layered<RevokeJob> =>
  storage.keep('jobs', plain(storedJob), { base: () => new Map<string, RevokeJob>() })('')

/** EMU: how long the platform takes to get to a job, in milliseconds. Until then the inherited access stays. */
const jobDelay = 5000

/** States and status reasons of system jobs. */
const waiting = { statecode: 0, statuscode: 0 }
const succeeded = { statecode: 3, statuscode: 30 }
const failed = { statecode: 3, statuscode: 31 }

/** Starts the job that takes back what was inherited over a relationship: contract.md 4.4. */
export const startRevokeJob = (
  context: WriteContext & Pick<Exchange, 'failsJobs'>,
  relationship: Relationship,
): void => {
  const { state, callerId, failsJobs } = context
  const id = context.newId()
  const values = new Map<string, RowValue>([
    ...stamps(context, 'asyncoperation', ['created', 'modified']),
    ['asyncoperationid', id],
    ['name', 'RevokeInheritedAccess'],
    ['ownerid', { table: 'systemuser', id: callerId }],
    ...Object.entries(waiting),
  ])
  state.rows.put({ table: 'asyncoperation', id, version: state.rows.nextVersion(), values })
  const dueOn = new Date(context.now().getTime() + jobDelay).toISOString()
  state.jobs.set(id, { relationship: relationship.SchemaName, dueOn, fails: failsJobs })
}

/** Does a new definition stop handing access down, so that what was inherited has to go (contract.md 4.4)? */
export const stopsHandingDown = (before: Relationship, after: Relationship): boolean =>
  isOneToMany(before) &&
  isOneToMany(after) &&
  (['Share', 'Reparent'] as const).some(
    (action) =>
      before.CascadeConfiguration[action] !== 'NoCascade' && after.CascadeConfiguration[action] === 'NoCascade',
  )

/** Why a job fails; null: it does not. */
const failureOf = ({ fails, relationship }: RevokeJob, found: Relationship | undefined): string | null => {
  if (found === undefined) return `Could not find a relationship with name ${relationship} in the metadata.`
  return fails ? 'The job was made to fail.' : null
}

const run = (context: WriteContext, id: string, job: RevokeJob): void => {
  const { state } = context
  const relationship = state.schema.relationshipNamed(job.relationship)
  const failure = failureOf(job, relationship)
  if (failure === null && relationship !== undefined && isOneToMany(relationship))
    revokeInheritedOver(context, relationship)
  state.jobs.delete(id)
  const row = state.rows.byId('asyncoperation', id)
  // Somebody may have deleted the row; the job runs all the same.
  if (row === undefined) return
  const times = { startedon: timestamp(new Date(job.dueOn)), completedon: timestamp(context.now()) }
  const outcome = failure === null ? succeeded : { ...failed, message: failure, friendlymessage: failure }
  changeRow(context, row, new Map<string, RowValue>([...Object.entries(times), ...Object.entries(outcome)]))
}

/** Makes it time for every job that waits, for tests that cannot wait: the next request finds them done. */
export const hastenJobs = ({ jobs }: Pick<State, 'jobs'>, now: Date): void => {
  for (const [id, job] of jobs.changes()) if (job !== undefined) jobs.set(id, { ...job, dueOn: now.toISOString() })
}

/** Runs the jobs whose time has come. The emulator has no threads of its own: the next request finds them done. */
export const runDueJobs = (context: WriteContext): void => {
  const now = context.now().toISOString()
  for (const [id, job] of context.state.jobs.changes())
    if (job !== undefined && job.dueOn <= now) run(context, id, job)
}
