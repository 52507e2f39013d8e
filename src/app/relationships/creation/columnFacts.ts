import type { Draft, LookupDraft, OneToManyDraft } from '../../../model/draft/draft.ts'
import type { Fact } from '../../../ui/Facts.tsx'
import { creationTexts } from '../../texts/creation.ts'
import { panelTexts } from '../../texts/relationshipPanel.ts'

/** The column that is created along, or the table of a many-to-many. */
export function columnFacts(draft: Draft): readonly Fact[] {
  if (draft.type === 'ManyToMany') return [{ name: panelTexts.intersect, value: draft.intersectTable }]
  if (draft.type === 'OneToMany' && draft.column.type === 'existing')
    return [{ name: panelTexts.sections.lookup, value: draft.column.schemaName }]
  const lookup = draft.type === 'OneToMany' ? newLookup(draft) : draft.lookup
  return lookup === null
    ? []
    : [
        { name: panelTexts.sections.lookup, value: lookup.schemaName },
        ...lookup.displayName.map(({ languageCode, text }) => ({
          name: creationTexts.inLanguage(panelTexts.columnDisplayName, panelTexts.language(languageCode)),
          value: text,
        })),
        { name: panelTexts.requirement, value: panelTexts.requirements[lookup.requiredLevel] },
        ...lookup.description.map(({ languageCode, text }) => ({
          name: creationTexts.inLanguage(panelTexts.description, panelTexts.language(languageCode)),
          value: text,
        })),
      ]
}

const newLookup = ({ column }: OneToManyDraft): LookupDraft | null => (column.type === 'new' ? column.lookup : null)
