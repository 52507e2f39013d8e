/** contract.md 9: two parallel arrays, not a map. */
export interface DeletedMetadataCollection {
  Count: number
  IsReadOnly: boolean
  Keys: readonly ('Entity' | 'Attribute' | 'Relationship' | 'Label' | 'OptionSet')[]
  Values: readonly { Items: readonly string[] }[]
}

/** contract.md 9. The properties of definitions that the query does not name are null. */
export interface RetrieveMetadataChangesResponse {
  '@odata.context'?: string
  ServerVersionStamp: string
  DeletedMetadata: DeletedMetadataCollection
  EntityMetadata: readonly object[]
}
