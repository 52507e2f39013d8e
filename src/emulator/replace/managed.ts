import type { BooleanManagedProperty } from '../../wire/managedProperty.ts'
import { ODataError } from '../errors.ts'
import type { Relationship } from '../metadata/relationship.ts'

const refused = ({ MetadataId }: Relationship, condition: string) =>
  new ODataError(
    400,
    '0x8004f026',
    `The evaluation of the current component(name=EntityRelationship, id=${MetadataId}) in the current operation ` +
      `(Update) failed during managed property evaluation of condition: ${condition}`,
  )

/** contract.md 2.7: both must hold; the flag alone binds nobody (contract.md 3.6). */
export const checkCustomizable = (old: Relationship): void => {
  if (old.IsManaged && !old.IsCustomizable.Value) throw refused(old, 'Managed Property Name: iscustomizable')
}

/** contract.md 2.7: writable while `CanBeChanged` and unmanaged; the default is true. @throws ODataError. */
export const replaceCustomizable = (sent: boolean | undefined, old: Relationship): BooleanManagedProperty => {
  const { IsCustomizable } = old
  const value = sent ?? true
  if (value !== IsCustomizable.Value && (old.IsManaged || !IsCustomizable.CanBeChanged)) {
    throw refused(old, 'Managed Property Name: iscustomizable; Attribute Name: canbechanged')
  }
  return { ...IsCustomizable, Value: value }
}
