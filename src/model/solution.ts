/** A solution; changes can be added to unmanaged ones only. */
export interface Solution {
  readonly solutionId: string
  readonly uniqueName: string
  readonly friendlyName: string
  readonly version: string
  readonly isManaged: boolean
  /** The publisher's customization prefix, which new schema names start with; empty when it has none. */
  readonly prefix: string
}
