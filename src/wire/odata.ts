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
