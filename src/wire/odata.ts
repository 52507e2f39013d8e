/** contract.md 2.2: the envelope of every list. */
export interface ODataCollection<Item> {
  '@odata.context'?: string
  '@odata.count'?: number
  '@odata.nextLink'?: string
  value: Item[]
}

/** contract.md 1.4: the documented error body. Gateways answer other shapes, or HTML. */
export interface ODataErrorBody {
  error: { code: string; message: string }
}

/** contract.md 10.1. */
export interface WhoAmIResponse {
  '@odata.context'?: string
  BusinessUnitId: string
  UserId: string
  OrganizationId: string
}

/** contract.md 10.1. The order of the endpoints is not fixed. */
export interface RetrieveCurrentOrganizationResponse {
  '@odata.context'?: string
  Detail: {
    OrganizationId: string
    FriendlyName: string
    OrganizationVersion: string
    EnvironmentId: string
    DatacenterId: string
    Geo: string
    TenantId: string
    UrlName: string
    UniqueName: string
    State: string
    Endpoints: { Count: number; IsReadOnly: boolean; Keys: string[]; Values: string[] }
  }
}

/** contract.md 10.1. LCIDs. */
export interface RetrieveProvisionedLanguagesResponse {
  '@odata.context'?: string
  RetrieveProvisionedLanguages: number[]
}

/** Microsoft's reference (RetrieveInstalledLanguagePacksResponse). LCIDs. */
export interface RetrieveInstalledLanguagePacksResponse {
  '@odata.context'?: string
  RetrieveInstalledLanguagePacks: number[]
}

/** Microsoft's reference (RetrieveAvailableLanguagesResponse). LCIDs. */
export interface RetrieveAvailableLanguagesResponse {
  '@odata.context'?: string
  LocaleIds: number[]
}

/** contract.md 10.3. */
export interface RetrieveTotalRecordCountResponse {
  '@odata.context'?: string
  EntityRecordCountCollection: { Count: number; IsReadOnly: boolean; Keys: string[]; Values: number[] }
}
