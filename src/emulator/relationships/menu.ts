import type { AssociatedMenuConfiguration } from '../../wire/relationship.ts'
import { replaceLabel } from '../definitions/replaceLabel.ts'
import type { SchemaWrite } from '../definitions/schemaWrite.ts'
import { ODataError } from '../errors.ts'
import { defaultMenu } from '../metadata/buildMenu.ts'
import type { MenuBody } from './body.ts'

/** A menu as a write leaves it: what is not sent is the default; `IsCustomizable` is read-only (contract.md 3.5). */
export const replaceMenu = (
  sent: MenuBody | null | undefined,
  old: AssociatedMenuConfiguration,
  owner: string,
  write: SchemaWrite,
): AssociatedMenuConfiguration => {
  const defaults = defaultMenu(old.IsCustomizable, write.state.schema.baseLanguage, owner)
  return {
    ...defaults,
    Behavior: sent?.Behavior ?? defaults.Behavior,
    Group: sent?.Group ?? defaults.Group,
    // Null is a value of its own here: system menus have no order.
    Order: sent?.Order === undefined ? defaults.Order : sent.Order,
    Icon: sent?.Icon ?? defaults.Icon,
    ViewId: sent?.ViewId ?? defaults.ViewId,
    AvailableOffline: sent?.AvailableOffline ?? defaults.AvailableOffline,
    MenuId: sent?.MenuId ?? defaults.MenuId,
    QueryApi: sent?.QueryApi ?? defaults.QueryApi,
    Label: replaceLabel(sent?.Label, old.Label, owner, write),
  }
}

/**
 * contract.md 2.5, 2.7 and 14.
 * @param before Null: the relationship is new.
 * @throws ODataError.
 */
export const checkMenu = (
  before: AssociatedMenuConfiguration | null,
  next: AssociatedMenuConfiguration,
): void => {
  if (before !== null && JSON.stringify(before) === JSON.stringify(next)) return
  if (before?.IsCustomizable === false) {
    throw new ODataError(
      400,
      '0x80044329',
      'The nav pane properties for this relationship are not customizable',
    )
  }
  if (next.Behavior === 'UseLabel' && next.Label.LocalizedLabels.every(({ Label }) => Label.trim() === '')) {
    throw new ODataError(
      400,
      '0x80044328',
      'Custom labels must be provided if an entity relationship role has a display option of UseCustomLabels',
    )
  }
}
