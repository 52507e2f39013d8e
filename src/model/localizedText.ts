/** A text in one of the environment's languages. */
export interface LocalizedText {
  /** LCID: 1033 is English, 1031 German (contract.md 3.6). */
  readonly languageCode: number
  readonly text: string
}

/** Whether there is a text at all: one of spaces alone is none to the server (contract.md 14, 0x80044328). */
export const isFilled = ({ text }: LocalizedText): boolean => text.trim() !== ''
