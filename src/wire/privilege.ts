/** contract.md 10.1. A privilege of a user, with the depth that the user's roles give it. */
export interface RolePrivilege {
  Depth: 'Basic' | 'Local' | 'Deep' | 'Global'
  PrivilegeId: string
  BusinessUnitId: string
  /** Missing in older builds: join with `privileges` by id. */
  PrivilegeName?: string
  RecordFilterId: string
}

/** contract.md 10.1; `RetrieveUserPrivilegeByPrivilegeName` answers the same shape. */
export interface RetrieveUserPrivilegesResponse {
  '@odata.context'?: string
  RolePrivileges: RolePrivilege[]
}
