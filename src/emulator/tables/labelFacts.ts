import type { Texts } from '../seed.ts'

/** The sample's languages: English (United States) is the base language, German is installed too. */
export const english = 1033
export const german = 1031

export function texts(inEnglish: string, inGerman: string): Texts {
  return { [english]: inEnglish, [german]: inGerman }
}
