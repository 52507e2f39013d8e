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

/** contract.md 8.2; component types: contract.md 8.3 (1 table, 2 column, 10 relationship). */
export interface SolutionComponent {
  solutioncomponentid: string
  objectid: string
  componenttype: number
  rootcomponentbehavior: number | null
  _solutionid_value: string
}
