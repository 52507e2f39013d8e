import {
  BuildingMultipleRegular,
  BuildingRegular,
  MoneyRegular,
  PeopleTeamRegular,
  PersonRegular,
  TableEditRegular,
  TableLightningRegular,
  TableLinkRegular,
  TableRegular,
  TableSettingsRegular,
  type FluentIcon,
} from '@fluentui/react-icons'
import type { TableKind } from '../../graph/nodes.ts'

export const kindIcons: Readonly<Record<TableKind, FluentIcon>> = {
  custom: TableEditRegular,
  managed: TableSettingsRegular,
  activity: TableLightningRegular,
  intersect: TableLinkRegular,
  standard: TableRegular,
}

const hubIcons: ReadonlyMap<string, FluentIcon> = new Map([
  ['owner', PersonRegular],
  ['systemuser', PersonRegular],
  ['team', PeopleTeamRegular],
  ['businessunit', BuildingMultipleRegular],
  ['organization', BuildingRegular],
  ['transactioncurrency', MoneyRegular],
])

export const hubIcon = (hub: string): FluentIcon => hubIcons.get(hub) ?? TableRegular
