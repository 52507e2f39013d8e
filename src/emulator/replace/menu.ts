import type { AssociatedMenuConfiguration } from '../../wire/relationship.ts'
import { ODataError } from '../errors.ts'
import { defaultMenu } from '../metadata/buildMenu.ts'
import { makeLabel, textsOf } from '../metadata/label.ts'
import type { MenuBody } from './body.ts'
import type { ReplaceContext } from './context.ts'

const sentTexts = (label: MenuBody['Label']): Map<number, string> =>
  new Map((label?.LocalizedLabels ?? []).map((item) => [item.LanguageCode, item.Label ?? '']))

/** A menu as PUT leaves it: what is not sent is the default; `IsCustomizable` is read-only (contract.md 3.5). */
export const replaceMenu = (
  sent: MenuBody | null | undefined,
  old: AssociatedMenuConfiguration,
  owner: string,
  { schema, mergesLabels }: ReplaceContext,
): AssociatedMenuConfiguration => {
  const defaults = defaultMenu(old.IsCustomizable, schema.baseLanguage, owner)
  const texts = sentTexts(sent?.Label)
  const merged = mergesLabels ? new Map([...textsOf(old.Label), ...texts]) : texts
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
    Label: makeLabel(merged, schema.baseLanguage, owner),
  }
}

/** contract.md 2.7 and 14. @throws ODataError. */
export const checkMenu = (old: AssociatedMenuConfiguration, next: AssociatedMenuConfiguration): void => {
  if (JSON.stringify(old) === JSON.stringify(next)) return
  if (!old.IsCustomizable) {
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
