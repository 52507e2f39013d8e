import { keepingColumnChanges } from '../model/columnHolder.ts'
import type { Draft } from '../model/draft/draft.ts'
import type { Session } from './session.tsx'

/**
 * Stages the deletion of a relationship that is on the server, as it is there now; `rebuild` is what would make it again.
 * One that is gone is left alone. Changes of a lookup column that stays are kept.
 */
export function stageDeletion({ environment, workspace }: Session, schemaName: string, rebuild: Draft | null): void {
  const baseline = environment.relationships.get(schemaName)
  if (baseline === undefined) return
  const { staged, stage } = workspace.getState()
  stage(keepingColumnChanges(environment, staged, [{ type: 'delete', schemaName, baseline, rebuild }]))
}
