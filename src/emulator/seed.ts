/**
 * What an emulator starts with. `EnvironmentFacts` is the shape of an environment facts file
 * (KINSHIP_ENVIRONMENT); a seed adds what such files do not state: labels, solutions, rows.
 */

export type CascadeValue = 'NoCascade' | 'Cascade' | 'Active' | 'UserOwned' | 'RemoveLink' | 'Restrict'

/** A text by LCID: `{1033: 'Project', 1031: 'Projekt'}`. */
export type Texts = Readonly<Record<number, string>>

export interface ColumnFacts {
  logicalName: string
  schemaName: string
  /** Null: the source does not state it. A map: one text per language. */
  displayName: string | Texts | null
  type: string
  requiredLevel: 'None' | 'SystemRequired' | 'ApplicationRequired' | 'Recommended' | null
  maxLength?: number
  /** Lookup columns only: the tables it may point to. */
  targets?: readonly string[]
}

export interface TableFacts {
  logicalName: string
  schemaName: string
  entitySetName: string | null
  displayName: string | Texts | null
  displayCollectionName: string | Texts | null
  ownershipType: string
  primaryIdAttribute: string
  primaryNameAttribute: string | null
  objectTypeCode: number | null
  isActivity: boolean
  isIntersect: boolean
  isCustom: boolean
  isManaged: boolean
  isBPF?: boolean
  /** Absent: customizable. Read with `isManaged`: it binds managed tables only (contract.md 3.6). */
  isCustomizable?: boolean
  attributes: readonly ColumnFacts[]
}

export interface MenuFacts {
  behavior: 'UseCollectionName' | 'UseLabel' | 'DoNotDisplay'
  group: 'Details' | 'Sales' | 'Service' | 'Marketing'
  label: string | Texts | null
  order: number | null
}

export interface OneToManyFacts {
  schemaName: string
  referencedEntity: string
  referencedAttribute: string
  referencingEntity: string
  referencingAttribute: string
  referencedNavigationProperty: string
  referencingNavigationProperty: string
  isHierarchical: boolean
  isCustomizable: boolean
  /** Absent in facts files, where the emulator derives them the way the files derive a table's flags: by a publisher prefix in the name. */
  isCustom?: boolean
  isManaged?: boolean
  /** `rollupView` and `archive` null: the source does not state them; the emulator follows contract.md 2.5. */
  cascade: {
    assign: CascadeValue
    delete: CascadeValue
    merge: CascadeValue
    reparent: CascadeValue
    share: CascadeValue
    unshare: CascadeValue
    rollupView: CascadeValue | null
    archive: CascadeValue | null
  }
  menu: MenuFacts
}

export interface ManyToManyFacts {
  schemaName: string
  entity1: string
  entity1IntersectAttribute: string
  entity1NavigationProperty: string
  entity1Menu: MenuFacts
  entity2: string
  entity2IntersectAttribute: string
  entity2NavigationProperty: string
  entity2Menu: MenuFacts
  intersectEntityName: string
  isCustomizable: boolean
  isCustom?: boolean
  isManaged?: boolean
}

export interface EnvironmentFacts {
  tables: readonly TableFacts[]
  oneToMany: readonly OneToManyFacts[]
  manyToMany: readonly ManyToManyFacts[]
}

export interface PublisherSeed {
  uniqueName: string
  friendlyName: string
  prefix: string
  optionValuePrefix: number
}

export interface SolutionSeed {
  uniqueName: string
  friendlyName: string
  version: string
  isManaged: boolean
  publisher: PublisherSeed['uniqueName']
  /** Tables (logical names) and relationships (schema names) that belong to it. */
  tables: readonly string[]
  relationships: readonly string[]
}

/** Lookup columns hold the id of the row they point to; a multi-table lookup says which table. */
export type RowValue = string | number | boolean | null | { readonly table: string; readonly id: string }
export type RowSeed = Readonly<Record<string, RowValue>>

export interface EnvironmentSeed {
  organization: { id: string; name: string; uniqueName: string }
  /** Installed languages as LCIDs; the first one is the base language. */
  languages: readonly number[]
  facts: EnvironmentFacts
  publishers: readonly PublisherSeed[]
  solutions: readonly SolutionSeed[]
  /** Alternate keys by table's logical name: the columns of each. More: `metadata/entityKeys.ts`. */
  keys?: Readonly<Record<string, readonly (readonly string[])[]>>
  /** Rows by table's logical name; each carries its primary id. */
  rows: Readonly<Record<string, readonly RowSeed[]>>
  /** Links by many-to-many schema name: [id of entity 1, id of entity 2, further columns of the intersect row]. */
  links: Readonly<Record<string, readonly (readonly [one: string, two: string, values?: RowSeed])[]>>
}
