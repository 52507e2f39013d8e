import { Field, Textarea } from '@fluentui/react-components'
import type { LookupDraft } from '../../../model/draft/draft.ts'
import { panelTexts } from '../../texts/relationshipPanel.ts'
import { ChoiceField } from './ChoiceField.tsx'
import { useDraftForm } from './draftForm.ts'
import { FormSection } from './FormSection.tsx'
import { LabelsField } from './LabelsField.tsx'
import { NameField } from './TextField.tsx'

/** "System required" is the platform's to give (contract.md 3.6). */
const levels = ['None', 'Recommended', 'ApplicationRequired'] as const

/** The lookup column that is created along, in the person's own language; `LookupLabels` has the others. */
export function LookupSection({ lookup, change }: { lookup: LookupDraft; change: (lookup: LookupDraft) => void }) {
  const { languages } = useDraftForm()
  const { own } = languages
  return (
    <FormSection title={panelTexts.sections.lookup}>
      <LabelsField
        field="column.displayName"
        label={panelTexts.columnDisplayName}
        texts={lookup.displayName}
        languages={[own]}
        plainFirst
        required
        change={(displayName) => change({ ...lookup, displayName })}
      />
      <NameField
        field="column.schemaName"
        label={panelTexts.columnName}
        value={lookup.schemaName}
        change={(schemaName) => change({ ...lookup, schemaName })}
      />
      <ChoiceField
        label={panelTexts.requirement}
        value={lookup.requiredLevel}
        values={levels}
        nameOf={(level) => panelTexts.requirements[level]}
        change={(requiredLevel) => change({ ...lookup, requiredLevel })}
      />
      <Field label={panelTexts.description}>
        <Textarea
          dir="auto"
          resize="vertical"
          value={lookup.description.find(({ languageCode }) => languageCode === own)?.text ?? ''}
          onChange={(_, { value }) => {
            const others = lookup.description.filter(({ languageCode }) => languageCode !== own)
            change({ ...lookup, description: value === '' ? others : [...others, { languageCode: own, text: value }] })
          }}
        />
      </Field>
    </FormSection>
  )
}

/** What the lookup column is called and described as in the other installed languages. */
export function LookupLabels({ lookup, change }: { lookup: LookupDraft; change: (lookup: LookupDraft) => void }) {
  const { languages } = useDraftForm()
  const others = languages.installed.filter((code) => code !== languages.own)
  if (others.length === 0) return null
  return (
    <FormSection title={panelTexts.sections.labels}>
      <LabelsField
        field={null}
        label={panelTexts.columnDisplayName}
        texts={lookup.displayName}
        languages={others}
        plainFirst={false}
        change={(displayName) => change({ ...lookup, displayName })}
      />
      <LabelsField
        field={null}
        label={panelTexts.description}
        texts={lookup.description}
        languages={others}
        plainFirst={false}
        change={(description) => change({ ...lookup, description })}
      />
    </FormSection>
  )
}
