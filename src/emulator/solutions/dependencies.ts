import type { State } from '../state.ts'

/** A component that needs another one (contract.md 8.4). */
export interface Dependency {
  readonly dependentType: number
  readonly dependentId: string
}

/**
 * What keeps a component from being deleted (contract.md 2.8, 8.4). The emulator has no forms, views or processes yet,
 * so nothing depends on anything.
 */
export const findBlockingDependencies = (
  _state: State,
  _componentType: number,
  _objectId: string,
): readonly Dependency[] => []
