import type { EditableField, EditableValue } from '../model/editableField.ts'
import { fieldObstacle, type FieldObstacle } from '../model/fieldObstacle.ts'
import type { ColumnObstacle } from '../model/draft/draftIssue.ts'
import { fieldsOf, type FieldValue } from '../model/fields.ts'
import { isUnknown } from '../model/unknown.ts'
import { useSession, useWorkspace } from './session.tsx'
import { useStagedEnvironment } from './staged.ts'

/** A field of a relationship that is there, as a form needs it. */
export interface FieldChoice {
  /** With what is staged; null: a label that is not there, or no order. */
  readonly value: FieldValue
  /** As the server holds it. */
  readonly baseline: FieldValue
  /** Why it cannot be changed at all; null: it can, as far as is known. */
  readonly closed: FieldObstacle | ColumnObstacle | 'readOnly' | null
  /** What is wrong with the value it has now. */
  readonly obstacle: FieldObstacle | null
  /** Stages a value; the present one stages nothing, the server's takes the change back. */
  readonly choose: (value: EditableValue) => void
}

/** Binds a way of asking to a relationship's fields; null where it is not on the server. */
export function useFieldChoices(schemaName: string): ((field: EditableField) => FieldChoice) | null {
  const session = useSession()
  const after = useStagedEnvironment()
  const stage = useWorkspace((workspace) => workspace.stage)
  const held = session.environment.relationships.get(schemaName)
  const staged = after.relationships.get(schemaName)
  if (held === undefined || staged === undefined) return null
  const [before, now] = [fieldsOf(held), fieldsOf(staged)]
  return (field) => {
    const baseline = before.get(field) ?? null
    const value = now.get(field) ?? null
    const asked = (to: FieldValue) =>
      isUnknown(to) || isUnknown(baseline)
        ? null
        : fieldObstacle(session.environment, after, { type: 'field', schemaName, field, before: baseline, after: to })
    const obstacle = asked(value)
    return {
      value,
      baseline,
      obstacle: obstacle !== null && !closes(obstacle) && value !== baseline ? obstacle : null,
      closed: closedBy(session.readOnly !== null, baseline, obstacle),
      choose: (to) => {
        if (to === value || isUnknown(baseline)) return
        stage([{ type: 'field', schemaName, field, before: baseline, after: to }])
      },
    }
  }
}

/** The rules that forbid every value of a field. */
const closing: ReadonlySet<FieldObstacle['rule']> = new Set([
  'leaving',
  'locked',
  'menuLocked',
  'unknownPresent',
  'managed',
  'notSelf',
  'hierarchyLocked',
])
const closes = ({ rule }: FieldObstacle): boolean => closing.has(rule)

function closedBy(isReadOnly: boolean, baseline: FieldValue, obstacle: FieldObstacle | null): FieldChoice['closed'] {
  if (isReadOnly) return 'readOnly'
  if (isUnknown(baseline)) return { rule: 'unknownPresent' }
  return obstacle !== null && closes(obstacle) ? obstacle : null
}
