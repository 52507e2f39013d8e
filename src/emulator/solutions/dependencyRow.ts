import type { Dependency } from '../../wire/dependency.ts'
import { guidFrom } from '../metadata/identity.ts'
import type { RowSeed } from '../seed.ts'
import type { Component } from './componentKinds.ts'

/** contract.md 8.4. */
export const dependencyTypes = { solutionInternal: 1, published: 2, unpublished: 4 } as const
export type DependencyType = (typeof dependencyTypes)[keyof typeof dependencyTypes]

/** A component of a dependency, with where it belongs. */
export interface DependencyEnd extends Component {
  /** The table it is a part of; for what stands alone, a GUID of zeros (EMU). */
  readonly parentId: string
  readonly baseSolutionId: string
}

export const noParent = '00000000-0000-0000-0000-000000000000'

const node = ({ type, objectId }: Component) => ({
  table: 'dependencynode',
  id: guidFrom('dependencynode', String(type), objectId),
})

export const dependencyId = (dependent: Component, required: Component): string =>
  guidFrom('dependency', String(dependent.type), dependent.objectId, String(required.type), required.objectId)

/** The columns that the wire shows under other names, as lookups. */
type Nodes = '_dependentcomponentnodeid_value' | '_requiredcomponentnodeid_value'

const columns = (
  type: DependencyType,
  dependent: DependencyEnd,
  required: DependencyEnd,
): Omit<Dependency, Nodes> => ({
  dependencyid: dependencyId(dependent, required),
  dependencytype: type,
  dependentcomponentobjectid: dependent.objectId,
  dependentcomponenttype: dependent.type,
  dependentcomponentparentid: dependent.parentId,
  dependentcomponentbasesolutionid: dependent.baseSolutionId,
  requiredcomponentobjectid: required.objectId,
  requiredcomponenttype: required.type,
  requiredcomponentparentid: required.parentId,
  requiredcomponentbasesolutionid: required.baseSolutionId,
})

/** One component needs another: the columns of contract.md 8.4. */
export const dependencyRow = (
  type: DependencyType,
  dependent: DependencyEnd,
  required: DependencyEnd,
): RowSeed => ({
  ...columns(type, dependent, required),
  dependentcomponentnodeid: node(dependent),
  requiredcomponentnodeid: node(required),
})
