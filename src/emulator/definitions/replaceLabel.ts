import type { Label } from '../../wire/label.ts'
import { makeLabel, textsOf } from '../metadata/label.ts'
import type { LabelBody } from './bodyParts.ts'
import { missing } from './requiredText.ts'
import type { SchemaWrite } from './schemaWrite.ts'

const sentTexts = (label: LabelBody | null | undefined): Map<number, string> =>
  new Map((label?.LocalizedLabels ?? []).map((item) => [item.LanguageCode, item.Label ?? '']))

const isEmpty = ({ LocalizedLabels }: Label): boolean =>
  LocalizedLabels.every(({ Label: text }) => text.trim() === '')

/**
 * A label as a write leaves it: what was sent replaces everything, or, with `MSCRM.MergeLabels`, the languages that
 * were sent (contract.md 1.1).
 * @param old Null: there was none.
 * @param owner What the label belongs to: its id follows from that.
 */
export const replaceLabel = (
  sent: LabelBody | null | undefined,
  old: Label | null,
  owner: string,
  { state, mergesLabels }: SchemaWrite,
): Label => {
  const texts = sentTexts(sent)
  const merged = mergesLabels && old !== null ? new Map([...textsOf(old), ...texts]) : texts
  return makeLabel(merged, state.schema.baseLanguage, owner)
}

/** The same for a name: one that was there cannot be taken away. EMU: the code. @throws ODataError 400. */
export const replaceNameLabel = (
  sent: LabelBody | null | undefined,
  old: Label,
  owner: string,
  member: string,
  write: SchemaWrite,
): Label => {
  const next = replaceLabel(sent, old, owner, write)
  if (isEmpty(next) && !isEmpty(old)) throw missing(member)
  return next
}
