import type { Receipt } from '../apply/receipt.ts'
import { buildEnvironment, withRelationships, type Environment } from '../model/environment.ts'
import { tablesToPublish, type PlanStep } from '../model/plan.ts'
import { stagedEnvironment } from '../model/stagedEnvironment.ts'
import { withoutApplied } from './applyRun.ts'
import { queries } from './queries.ts'
import { queryClient } from './queryClient.ts'
import type { Session } from './session.tsx'

/** A step was verified: its changes leave the staged list, every page shows them, its tables wait for publishing. */
export function settleStep({ connection, workspace }: Session, step: PlanStep): void {
  const { staged, settle, awaitPublish } = workspace.getState()
  changeEnvironment(connection, (environment) => {
    const { leaving = new Set(), ...changed } = stagedEnvironment(environment, step.changes)
    return without(changed, leaving)
  })
  settle(withoutApplied(staged, step.changes))
  awaitPublish(tablesToPublish([step]))
}

/** What the last reads of a run showed: values the server moved along, a colleague's changes, what is gone. */
export async function settleReceipt({ connection }: Session, { steps }: Pick<Receipt, 'steps'>): Promise<void> {
  const read = steps.flatMap(({ after, made }) => [...made, ...(after === null ? [] : [after])])
  const gone = new Set(
    steps.flatMap(({ schemaName, outcome }) =>
      outcome.type === 'conflict' && outcome.conflict.type === 'gone' ? [schemaName] : [],
    ),
  )
  changeEnvironment(connection, (environment) => without(withRelationships(environment, read), gone))
  await queryClient.invalidateQueries({ queryKey: [connection.id, 'definition'] })
  // Lookup columns come and go with relationships, and have fields of their own.
  for (const kind of ['columns', 'lookupColumn', 'lookupNames', 'lookupComponent', 'columnDocument']) {
    await queryClient.invalidateQueries({ queryKey: [connection.id, kind] })
  }
  // What was applied went into the chosen solution, and into the unmanaged layer.
  for (const kind of ['layers', 'solutions', 'solutionRelationships', 'relationshipSolutions']) {
    await queryClient.invalidateQueries({ queryKey: [connection.id, kind] })
  }
}

function without(environment: Environment, gone: ReadonlySet<string>): Environment {
  if (gone.size === 0) return environment
  const remaining = [...environment.relationships.values()].filter(({ schemaName }) => !gone.has(schemaName))
  return { ...buildEnvironment([...environment.tables.values()], remaining), problems: environment.problems }
}

function changeEnvironment(connection: Session['connection'], change: (present: Environment) => Environment): void {
  queryClient.setQueryData(queries.environment(connection).queryKey, (present) =>
    present === undefined ? undefined : change(present),
  )
}
