/**
 * A row of the virtual table `msdyn_componentlayer`: what one solution says of a component. Columns by Microsoft's
 * reference (powerapps-docs, `developer/data-platform/reference/entities/msdyn_componentlayer`). How it is asked and
 * ordered is second-hand: one component at a time, by id and component name together, in no documented order.
 */
export interface ComponentLayer {
  msdyn_componentlayerid: string
  msdyn_componentid: string
  /** `EntityRelationship` for instance. */
  msdyn_solutioncomponentname: string
  msdyn_name: string
  /** The highest is on top, and wins. */
  msdyn_order: number
  /** Unique name; `Active` for everything unmanaged. */
  msdyn_solutionname: string
  msdyn_publishername: string
  msdyn_overwritetime: string
}
