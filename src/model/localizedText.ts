/** A text in one of the environment's languages. */
export interface LocalizedText {
  /** LCID: 1033 is English, 1031 German (contract.md 3.6). */
  readonly languageCode: number
  readonly text: string
}
