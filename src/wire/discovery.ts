/** contract.md 10.4: an environment as the Global Discovery Service lists it. */
export interface DiscoveryInstance {
  Id: string
  UniqueName: string
  UrlName: string
  FriendlyName: string
  /** 0: enabled, 1: disabled. */
  State: number
  Version: string
  Url: string
  ApiUrl: string
  LastUpdated: string
  SchemaType: string
  OrganizationType: number
  EnvironmentId: string
  TenantId: string
  Region: string
  Purpose: string | null
  StatusMessage: number
  TrialExpirationDate: string | null
  IsUserSysAdmin: boolean
  DatacenterId: string
  DatacenterName: string
}
