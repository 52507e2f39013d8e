/** A text in one installed language. contract.md 3.6. */
export interface LocalizedLabel {
  Label: string
  /** LCID: 1033 is English, 1031 German. */
  LanguageCode: number
  IsManaged?: boolean
  MetadataId?: string
  HasChanged?: boolean | null
}

/** `UserLocalizedLabel` is computed by the server from the caller's language; null when that language has no text. contract.md 3.6. */
export interface Label {
  LocalizedLabels: LocalizedLabel[]
  UserLocalizedLabel: LocalizedLabel | null
}
