import type { ODataError } from '../errors.ts'
import type { Key } from './key.ts'

/** What a property holds, as far as filters care. `managed` and `complex` have members of their own. */
export type ValueKind = 'string' | 'boolean' | 'number' | 'guid' | 'date' | 'enum' | 'complex'

export interface Property<Item> {
  readonly name: string
  readonly kind: ValueKind
  /** Enums only: `Microsoft.Dynamics.CRM.RelationshipType` without its namespace. */
  readonly enumType?: string
  /** Enums only: the names a literal may have. */
  readonly enumMembers?: ReadonlySet<string>
  /** Complex properties only: `IsCustomizable/Value`. */
  readonly members?: ReadonlyMap<string, Property<Item>>
  read(item: Item): unknown
  /** What `$orderby` compares, where it is not the value: a lookup sorts by the name that it shows. */
  readonly sortText?: (item: Item) => string | null
}

export interface Navigation<Item> {
  readonly name: string
  readonly isCollection: boolean
  /** Does it lead over a many-to-many relationship of rows? Those are not expanded where an `$expand` is nested. */
  readonly isManyToMany?: true
  /** A function, because tables point at each other. */
  type(): ResourceType<Item>
  follow(item: Item): readonly Item[]
  /** The followed item with this key, found by an index (see `Collection`). */
  readonly pick?: (item: Item, key: Key) => Item | undefined
}

/** The ids of all items above or below one. */
export interface Hierarchy {
  above(id: string): ReadonlySet<string>
  under(id: string): ReadonlySet<string>
}

/** What the representation of an item needs to know about the request. */
export interface Representation {
  /** `https://host/api/data/v9.2` */
  readonly api: string
  /** Did the client ask for this annotation (`Prefer: odata.include-annotations`)? */
  readonly annotates: (annotation: string) => boolean
}

/** One type of the service, with everything the query engine asks of it. */
export interface ResourceType<Item> {
  /** Qualified: `Microsoft.Dynamics.CRM.account`. */
  readonly name: string
  /** Schema queries have limits of their own (contract.md 2.2). */
  readonly isMetadata: boolean
  /** Do texts compare without regard to case? Those of rows do (contract.md 12.5). */
  readonly foldsCase: boolean
  /** The property that holds the id. */
  readonly key: string
  /** The properties of each. */
  readonly alternateKeys: readonly (readonly string[])[]
  property(name: string): Property<Item> | undefined
  navigation(name: string): Navigation<Item> | undefined
  /** A property that only a derived type declares. */
  derivedProperty(name: string): Property<Item> | undefined
  /** The derived type of that qualified name. */
  cast(name: string): ResourceType<Item> | undefined
  includes(item: Item): boolean
  /** Along the hierarchical relationship of rows; null: there is none. */
  hierarchy(): Hierarchy | null
  notFound(key: Key): ODataError
  /** Null: everything. */
  writer(
    select: readonly string[] | null,
    representation: Representation,
  ): (item: Item) => Record<string, unknown>
  /** The URL of an item below the API's root. */
  address(item: Item): string
}
