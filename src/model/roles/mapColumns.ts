/** Where the value of a column of relationshiprolemap is in a row as the Web API answers it (contract.md 7.3). */
export type MapColumnSource =
  | { readonly type: 'value' }
  /** A lookup: the id of the row it points to. */
  | { readonly type: 'lookup' }
  /** What the row is called that the lookup points to: the annotation of the lookup. */
  | { readonly type: 'lookupName'; readonly of: string }
  /** The phonetic name of the user whom the lookup points to. */
  | { readonly type: 'yomiName'; readonly of: string }

export interface MapColumn {
  readonly logicalName: string
  readonly schemaName: string
  readonly source: MapColumnSource
  readonly kind: 'table' | 'role' | 'id' | 'user' | 'date' | 'text' | 'number'
  /** When it may be written. */
  readonly writable: 'always' | 'onCreate' | 'never'
}

const value = { type: 'value' } as const
const lookup = { type: 'lookup' } as const

/** A lookup of a user, with the two names that go with it. */
const user = (schemaName: string): readonly MapColumn[] => {
  const of = schemaName.toLowerCase()
  const column = (name: string, source: MapColumnSource, kind: MapColumn['kind']): MapColumn => ({
    logicalName: name.toLowerCase(),
    schemaName: name,
    source,
    kind,
    writable: 'never',
  })
  return [
    column(schemaName, lookup, 'user'),
    column(`${schemaName}Name`, { type: 'lookupName', of }, 'text'),
    column(`${schemaName}YomiName`, { type: 'yomiName', of }, 'text'),
  ]
}

const readOnly = (schemaName: string, source: MapColumnSource, kind: MapColumn['kind']): MapColumn => ({
  logicalName: schemaName.toLowerCase(),
  schemaName,
  source,
  kind,
  writable: 'never',
})

const writable = (schemaName: string, kind: MapColumn['kind'], when: 'always' | 'onCreate', source: MapColumnSource): MapColumn => ({
  ...readOnly(schemaName, source, kind),
  writable: when,
})

/** Every column of the reference of RelationshipRoleMap that can be read: first those that can be written. */
export const mapColumns: readonly MapColumn[] = [
  writable('PrimaryObjectTypeCode', 'table', 'always', value),
  writable('AssociateObjectTypeCode', 'table', 'always', value),
  writable('RelationshipRoleId', 'role', 'always', lookup),
  writable('RelationshipRoleMapId', 'id', 'onCreate', value),
  readOnly('RelationshipRoleIdName', { type: 'lookupName', of: 'relationshiproleid' }, 'text'),
  ...user('CreatedBy'),
  readOnly('CreatedOn', value, 'date'),
  ...user('CreatedOnBehalfBy'),
  ...user('ModifiedBy'),
  readOnly('ModifiedOn', value, 'date'),
  ...user('ModifiedOnBehalfBy'),
  readOnly('OrganizationId', value, 'id'),
  readOnly('VersionNumber', value, 'number'),
]

/** What one column of one map holds. */
export interface MapColumnValue {
  readonly column: MapColumn
  /** As it came; null for nothing. */
  readonly raw: string | null
  /** As the server writes it in the reader's language; null where it does not. */
  readonly formatted: string | null
}
