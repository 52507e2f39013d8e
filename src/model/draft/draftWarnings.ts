import type { LocalizedText } from '../localizedText.ts'
import type { Draft, LookupDraft } from './draft.ts'
import type { DraftField } from './draftIssue.ts'
import { importedNameLength } from './nameRules.ts'

/** What the server takes, and what may be regretted. */
export type DraftWarning =
  /** Solutions with a relationship of so long a name cannot be imported: 0x8004802a (contract.md 1.6). */
  | { readonly rule: 'notImportable'; readonly field: DraftField; readonly maximum: number }
  /** No source states what a label may hold; a server that finds it too long answers 0x80044331 (contract.md 14). */
  | { readonly rule: 'longLabel'; readonly field: DraftField; readonly maximum: number }

/** Chosen like the length of names: what has to be read in a form or a navigation pane is shorter. */
const readableLabelLength = 100

export const draftWarnings = (draft: Draft): readonly DraftWarning[] => [
  ...namesOf(draft)
    .filter(([, name]) => name.length > importedNameLength)
    .map(([field]): DraftWarning => ({ rule: 'notImportable', field, maximum: importedNameLength })),
  ...labelsOf(draft)
    .filter(([, texts]) => texts.some(({ text }) => text.length > readableLabelLength))
    .map(([field]): DraftWarning => ({ rule: 'longLabel', field, maximum: readableLabelLength })),
]

const namesOf = (draft: Draft): readonly (readonly [DraftField, string])[] =>
  draft.type === 'OneToMany' || draft.type === 'ManyToMany'
    ? [['schemaName', draft.schemaName]]
    : draft.targets.map(({ schemaName }, index) => [`targets.${index}.schemaName`, schemaName])

type Labels = readonly (readonly [DraftField, readonly LocalizedText[]])[]

const lookupLabels = ({ displayName }: Pick<LookupDraft, 'displayName'>): Labels => [['column.displayName', displayName]]

function labelsOf(draft: Draft): Labels {
  switch (draft.type) {
    case 'OneToMany':
      return [
        ...lookupLabels(draft.column.type === 'new' ? draft.column.lookup : draft.column),
        ['menu.labels', draft.menu.labels],
      ]
    case 'ManyToMany':
      return [
        ['menu1.labels', draft.menu1.labels],
        ['menu2.labels', draft.menu2.labels],
      ]
    case 'MultiTable':
    case 'Customer':
      return lookupLabels(draft.lookup)
  }
}
