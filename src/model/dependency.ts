/** What a component is, as far as a customizer is told apart (contract.md 8.3). In the order they are shown. */
export const componentKinds = [
  'form',
  'view',
  'chart',
  'flow',
  'businessRule',
  'businessProcess',
  'process',
  'column',
  'relationship',
  'table',
  'role',
  'other',
] as const
export type ComponentKind = (typeof componentKinds)[number]

/** A component that keeps another one from being deleted (contract.md 8.4). */
export interface Dependency {
  readonly kind: ComponentKind
  /** Its number among the component types; for `other` all there is to say what it is (contract.md 8.3). */
  readonly componentType: number
  readonly id: string
  /** Null where it could not be looked up; `cause` says why. */
  readonly name: string | null
  /** Logical name of the table it belongs to; null for one that stands alone or could not be looked up. */
  readonly table: string | null
  readonly cause: string | null
}

/** Dependencies of one kind; those of kind `other` are of one component type. */
export interface DependencyGroup {
  readonly kind: ComponentKind
  readonly componentType: number
  readonly members: readonly Dependency[]
}

/** By kind in their order, then by name; those without a name are last. */
export function groupedByKind(dependencies: readonly Dependency[]): readonly DependencyGroup[] {
  const groups = new Map<string, Dependency[]>()
  for (const dependency of dependencies) {
    const key = dependency.kind === 'other' ? `other ${dependency.componentType}` : dependency.kind
    groups.set(key, [...(groups.get(key) ?? []), dependency])
  }
  return [...groups.values()]
    .flatMap((members) => {
      const [first] = members
      if (first === undefined) return []
      return [{ kind: first.kind, componentType: first.componentType, members: members.toSorted(byName) }]
    })
    .toSorted(byKind)
}

const byKind = (one: DependencyGroup, other: DependencyGroup): number =>
  componentKinds.indexOf(one.kind) - componentKinds.indexOf(other.kind) || one.componentType - other.componentType

function byName(one: Dependency, other: Dependency): number {
  if (one.name !== null && other.name !== null) return one.name.localeCompare(other.name) || one.id.localeCompare(other.id)
  if (one.name === other.name) return one.id.localeCompare(other.id)
  return one.name === null ? 1 : -1
}
