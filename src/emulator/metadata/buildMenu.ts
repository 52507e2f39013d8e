import type { AssociatedMenuConfiguration } from '../../wire/relationship.ts'
import type { MenuFacts } from '../seed.ts'
import { labelFromFacts, makeLabel } from './label.ts'

/** contract.md 2.5: what a relationship gets when the request says nothing. */
export const defaultMenu = (
  isCustomizable: boolean,
  baseLanguage: number,
  owner: string,
): AssociatedMenuConfiguration => ({
  Behavior: 'UseCollectionName',
  Group: 'Details',
  Order: 10000,
  IsCustomizable: isCustomizable,
  Icon: null,
  ViewId: '00000000-0000-0000-0000-000000000000',
  AvailableOffline: true,
  MenuId: null,
  QueryApi: null,
  Label: makeLabel(new Map(), baseLanguage, owner),
})

export const buildMenu = (
  facts: MenuFacts,
  isCustomizable: boolean,
  baseLanguage: number,
  owner: string,
): AssociatedMenuConfiguration => ({
  ...defaultMenu(isCustomizable, baseLanguage, owner),
  Behavior: facts.behavior,
  Group: facts.group,
  Order: facts.order,
  Label: labelFromFacts(facts.label, baseLanguage, owner),
})
