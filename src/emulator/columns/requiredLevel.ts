import type { AttributeRequiredLevelManagedProperty } from '../../wire/managedProperty.ts'
import { invalidArgument } from '../errors.ts'

const newLevel: AttributeRequiredLevelManagedProperty = {
  Value: 'None',
  CanBeChanged: true,
  ManagedPropertyLogicalName: 'canmodifyrequirementlevelsettings',
}

/**
 * A column's required level: None when it is left out (contract.md 2.5, 2.7).
 * @param old Null: the column is new.
 * @throws ODataError 400: SystemRequired belongs to the platform, and a level may be fixed. EMU: the code.
 */
export const replaceRequiredLevel = (
  sent: AttributeRequiredLevelManagedProperty['Value'] | undefined,
  old: AttributeRequiredLevelManagedProperty | null,
): AttributeRequiredLevelManagedProperty => {
  const before = old ?? newLevel
  const value = sent ?? (before.CanBeChanged ? 'None' : before.Value)
  if (value === before.Value) return before
  if (value === 'SystemRequired')
    throw invalidArgument('The required level SystemRequired cannot be set: the platform sets it.')
  if (!before.CanBeChanged)
    throw invalidArgument(`The required level ${before.Value} of this attribute cannot be changed.`)
  return { ...before, Value: value }
}
