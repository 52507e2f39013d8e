import type { ColumnFacts } from '../seed.ts'
import { texts } from './labelFacts.ts'

type Level = NonNullable<ColumnFacts['requiredLevel']>

/** A column of any type; `logicalName` is the schema name in lower case (contract.md 1.6). */
export function column(
  schemaName: string,
  inEnglish: string,
  inGerman: string,
  type: string,
  requiredLevel: Level = 'None',
): ColumnFacts {
  const displayName = texts(inEnglish, inGerman)
  return { logicalName: schemaName.toLowerCase(), schemaName, displayName, type, requiredLevel }
}

export function text(
  schemaName: string,
  inEnglish: string,
  inGerman: string,
  maxLength: number,
  requiredLevel: Level = 'None',
): ColumnFacts {
  const type = maxLength > 850 ? 'Memo' : 'String'
  return { ...column(schemaName, inEnglish, inGerman, type, requiredLevel), maxLength }
}

export function lookup(
  schemaName: string,
  inEnglish: string,
  inGerman: string,
  targets: readonly string[],
  requiredLevel: Level = 'None',
): ColumnFacts {
  return { ...column(schemaName, inEnglish, inGerman, 'Lookup', requiredLevel), targets }
}

const commonColumns: readonly ColumnFacts[] = [
  lookup('CreatedBy', 'Created By', 'Erstellt von', ['systemuser']),
  lookup('CreatedOnBehalfBy', 'Created By (Delegate)', 'Erstellt von (Stellvertretung)', ['systemuser']),
  lookup('ModifiedBy', 'Modified By', 'Geändert von', ['systemuser']),
  lookup('ModifiedOnBehalfBy', 'Modified By (Delegate)', 'Geändert von (Stellvertretung)', ['systemuser']),
  column('CreatedOn', 'Created On', 'Erstellt am', 'DateTime'),
  column('ModifiedOn', 'Modified On', 'Geändert am', 'DateTime'),
  column('OverriddenCreatedOn', 'Record Created On', 'Datensatz erstellt am', 'DateTime'),
  column('ImportSequenceNumber', 'Import Sequence Number', 'Importsequenznummer', 'Integer'),
  column('TimeZoneRuleVersionNumber', 'Time Zone Rule Version', 'Zeitzonenregelversion', 'Integer'),
  column('UTCConversionTimeZoneCode', 'UTC Conversion Time Zone Code', 'UTC-Zeitzonencode', 'Integer'),
  column('VersionNumber', 'Version Number', 'Versionsnummer', 'BigInt'),
  column('statecode', 'Status', 'Status', 'State', 'SystemRequired'),
  column('statuscode', 'Status Reason', 'Statusgrund', 'Status'),
]

const owner: ColumnFacts = {
  ...column('OwnerId', 'Owner', 'Besitzer', 'Owner', 'SystemRequired'),
  targets: ['systemuser', 'team'],
}

const columnsOfUserOwned: readonly ColumnFacts[] = [
  ...commonColumns,
  owner,
  lookup('OwningBusinessUnit', 'Owning Business Unit', 'Besitzende Unternehmenseinheit', ['businessunit']),
  lookup('OwningTeam', 'Owning Team', 'Besitzendes Team', ['team']),
  lookup('OwningUser', 'Owning User', 'Besitzender Benutzer', ['systemuser']),
]

const columnsOfOrganizationOwned: readonly ColumnFacts[] = [
  ...commonColumns,
  lookup('OrganizationId', 'Organization Id', 'Organisations-ID', ['organization']),
]

/** The columns every custom table is born with, by its ownership. */
export function systemColumns(ownershipType: 'UserOwned' | 'OrganizationOwned'): readonly ColumnFacts[] {
  return ownershipType === 'UserOwned' ? columnsOfUserOwned : columnsOfOrganizationOwned
}

/** The two columns every table with money has: its currency and the rate at the time. */
export const moneyColumns: readonly ColumnFacts[] = [
  lookup('TransactionCurrencyId', 'Currency', 'Währung', ['transactioncurrency']),
  column('ExchangeRate', 'Exchange Rate', 'Wechselkurs', 'Decimal'),
]
