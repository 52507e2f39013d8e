import type { BooleanManagedProperty } from '../../wire/managedProperty.ts'
import { ODataError } from '../errors.ts'

/** A component, as far as managed properties care. */
interface Component {
  readonly MetadataId: string
  readonly IsManaged: boolean
  readonly IsCustomizable: BooleanManagedProperty
}

/** contract.md 14: three codes for one text. */
const refused = (
  code: '0x8004f026' | '0x8004f032',
  component: string,
  id: string,
  operation: 'Update' | 'Delete',
  condition: string,
) =>
  new ODataError(
    400,
    code,
    `The evaluation of the current component(name=${component}, id=${id}) in the current operation ` +
      `(${operation}) failed during managed property evaluation of condition: ${condition}`,
  )

/**
 * contract.md 2.7: both must hold; the flag alone binds nobody (contract.md 3.6).
 * @param component Its type, as the text names it: EntityRelationship, Attribute, Entity.
 * @throws ODataError 400 `0x8004f026`.
 */
export const checkCustomizable = (component: string, old: Component): void => {
  if (old.IsManaged && !old.IsCustomizable.Value)
    throw refused('0x8004f026', component, old.MetadataId, 'Update', 'Managed Property Name: iscustomizable')
}

/** What a managed solution brought goes with that solution only: contract.md 2.8. @throws ODataError 400 `0x8004f032`. */
export const checkUnmanaged = (
  component: string,
  old: { readonly MetadataId: string; readonly IsManaged: boolean },
): void => {
  if (old.IsManaged)
    throw refused('0x8004f032', component, old.MetadataId, 'Delete', 'The component is managed')
}

/** contract.md 2.7: writable while `CanBeChanged` and unmanaged; the default is true. @throws ODataError. */
export const replaceCustomizable = (
  sent: boolean | undefined,
  component: string,
  old: Component,
): BooleanManagedProperty => {
  const { IsCustomizable } = old
  const value = sent ?? true
  if (value !== IsCustomizable.Value && (old.IsManaged || !IsCustomizable.CanBeChanged)) {
    const condition = 'Managed Property Name: iscustomizable; Attribute Name: canbechanged'
    throw refused('0x8004f026', component, old.MetadataId, 'Update', condition)
  }
  return { ...IsCustomizable, Value: value }
}
