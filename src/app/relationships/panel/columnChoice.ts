import type { ColumnChange } from '../../../model/change.ts'
import { columnTextOf, type ColumnField } from '../../../model/columnField.ts'
import type { LookupComponent } from '../../../model/deletion.ts'
import { isLeaving } from '../../../model/environment.ts'
import type { OneToMany } from '../../../model/relationship.ts'
import { isUnknown } from '../../../model/unknown.ts'
import type { FieldChoice } from '../../fieldChoice.ts'
import { useSession, useWorkspace } from '../../session.tsx'
import { useStaged, useStagedEnvironment } from '../../staged.ts'

/** Binds a way of asking to the fields of a relationship's lookup column, as it was read. */
export function useColumnChoices(relationship: OneToMany, component: LookupComponent): (field: ColumnField) => FieldChoice {
  const { readOnly } = useSession()
  const stage = useWorkspace((workspace) => workspace.stage)
  const staged = useStaged()
  const after = useStagedEnvironment()
  const { schemaName, referencingTable: table, lookupColumn: column } = relationship
  return (field) => {
    const baseline = heldOf(component, field)
    const change = staged.find((one): one is ColumnChange => one.type === 'column' && isOf(one, table, column, field))
    const value = change === undefined ? baseline : change.after
    return {
      value,
      baseline,
      obstacle: null,
      closed: readOnly !== null ? 'readOnly' : isLeaving(after, schemaName) ? { rule: 'leaving' } : closedBy(component, field),
      choose: (to) => {
        if (to === value || isUnknown(baseline) || typeof to !== 'string') return
        const name = `${table}.${column}`
        stage([{ type: 'column', schemaName: name, relationship: schemaName, table, column, field, before: baseline, after: to }])
      },
    }
  }
}

const isOf = (change: ColumnChange, table: string, column: string, field: ColumnField): boolean =>
  change.table === table && change.column === column && change.field === field

function heldOf(component: LookupComponent, field: ColumnField) {
  const place = columnTextOf(field)
  if (place === null) return component.requiredLevel
  return component[place.text].find(({ languageCode }) => languageCode === place.languageCode)?.text ?? null
}

/** The level that belongs to the platform is nobody's to change (contract.md 3.6). */
function closedBy({ requiredLevel }: LookupComponent, field: ColumnField): FieldChoice['closed'] {
  if (field !== 'requiredLevel') return null
  if (isUnknown(requiredLevel)) return { rule: 'unknownPresent' }
  return requiredLevel === 'SystemRequired' ? { rule: 'systemRequired' } : null
}
