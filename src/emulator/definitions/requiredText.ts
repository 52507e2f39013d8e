import { invalidArgument, type ODataError } from '../errors.ts'
import type { LabelBody } from './bodyParts.ts'

export const missing = (member: string): ODataError =>
  invalidArgument(`Required field '${member}' is missing.`)

/** A member that a create cannot do without. EMU: the code. @throws ODataError 400. */
export const requiredText = (value: string | null | undefined, member: string): string => {
  if (value === null || value === undefined || value === '')
    throw missing(member)
  return value
}

/** The same for a label: it needs a text in some language. EMU: the code. @throws ODataError 400. */
export const checkLabelled = (label: LabelBody | null | undefined, member: string): void => {
  const texts = label?.LocalizedLabels ?? []
  if (!texts.some(({ Label }) => Label !== null && Label.trim() !== ''))
    throw missing(member)
}
