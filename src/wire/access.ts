/** contract.md 10.1: names of rights with commas in between, or `None`. */
export interface RetrievePrincipalAccessResponse {
  '@odata.context'?: string
  AccessRights: string
}

/** A user or team, as answers name them: the type, and the id as `ownerid` (Microsoft's "Verifying access in code"). */
export interface PrincipalReference {
  '@odata.type': string
  ownerid: string
}

/** Microsoft's "Verifying access in code". */
export interface RetrieveSharedPrincipalsAndAccessResponse {
  '@odata.context'?: string
  PrincipalAccesses: { AccessMask: string; Principal: PrincipalReference }[]
}

/** Microsoft's "Sharing and assigning": one sentence. */
export interface RetrieveAccessOriginResponse {
  '@odata.context'?: string
  Response: string
}

/** contract.md 4.4: one sentence that ends with the execution mode. */
export interface ResetInheritedAccessResponse {
  '@odata.context'?: string
  ResetInheritedAccessResponse: string
}

/** A system job's row: contract.md 4.4, Microsoft's reference of the table. */
export interface AsyncOperation {
  asyncoperationid: string
  createdon: string
  startedon: string | null
  completedon: string | null
  statuscode: number
  message: string | null
  friendlymessage: string | null
}
