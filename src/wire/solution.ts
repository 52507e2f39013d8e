/** contract.md 8.2. */
export interface Publisher {
  publisherid: string
  uniquename: string
  friendlyname: string
  customizationprefix: string
  customizationoptionvalueprefix: number
}

/** contract.md 8.2, with `$expand=publisherid`. */
export interface Solution {
  solutionid: string
  uniquename: string
  friendlyname: string
  version: string
  ismanaged: boolean
  isvisible: boolean
  publisherid: Pick<Publisher, 'publisherid' | 'uniquename' | 'friendlyname' | 'customizationprefix'>
}

/** contract.md 8.2. */
export interface AddSolutionComponentBody {
  ComponentId: string
  ComponentType: number
  SolutionUniqueName: string
  AddRequiredComponents: boolean
  DoNotIncludeSubcomponents: boolean
  IncludedComponentSettingsValues: readonly string[] | null
}

/** contract.md 8.2: `solutioncomponentid` is the component's own id. */
export interface RemoveSolutionComponentBody {
  SolutionComponent: {
    '@odata.type': 'Microsoft.Dynamics.CRM.solutioncomponent'
    solutioncomponentid: string
  }
  ComponentType: number
  SolutionUniqueName: string
}

/** contract.md 8.2: the id of the `solutioncomponent` row. */
export interface AddSolutionComponentResponse {
  '@odata.context'?: string
  id: string
}

/** contract.md 8.2: the id of the `solutioncomponent` row that is gone. */
export interface RemoveSolutionComponentResponse {
  '@odata.context'?: string
  id: string
}
