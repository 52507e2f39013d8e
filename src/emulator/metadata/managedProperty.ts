import type { BooleanManagedProperty } from '../../wire/managedProperty.ts'

/** contract.md 3.6. A managed component's settings are the publisher's: `CanBeChanged` is false. */
export const managedProperty = (
  name: string,
  value: boolean,
  isManaged: boolean,
): BooleanManagedProperty => ({
  Value: value,
  CanBeChanged: !isManaged,
  ManagedPropertyLogicalName: name,
})
