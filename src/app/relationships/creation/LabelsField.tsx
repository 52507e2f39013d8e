import { Field, Input } from '@fluentui/react-components'
import type { DraftField } from '../../../model/draft/draftIssue.ts'
import type { LocalizedText } from '../../../model/localizedText.ts'
import { creationTexts } from '../../texts/creation.ts'
import { panelTexts } from '../../texts/relationshipPanel.ts'
import { useFieldState } from './fieldState.tsx'

/** The texts with another one in that language; an empty one is none. */
const withText = (texts: readonly LocalizedText[], languageCode: number, text: string): readonly LocalizedText[] => {
  const others = texts.filter((other) => other.languageCode !== languageCode)
  return text === '' ? others : [...others, { languageCode, text }]
}

/** A label in these languages, one field for each. What is wrong with it stands at the first. */
export function LabelsField(props: {
  /** Null where another field shows what is wrong with it. */
  field: DraftField | null
  label: string
  texts: readonly LocalizedText[]
  /** Language codes. */
  languages: readonly number[]
  /** Whether the first language is the person's own, and so needs no naming. */
  plainFirst: boolean
  change: (texts: readonly LocalizedText[]) => void
  required?: boolean
}) {
  const { field, label, texts, languages, plainFirst, change, required = false } = props
  const state = useFieldState(field)
  return languages.map((code, index) => (
    <Field
      key={code}
      label={index === 0 && plainFirst ? label : creationTexts.inLanguage(label, panelTexts.language(code))}
      required={required && index === 0}
      {...(index === 0 ? state : {})}
    >
      <Input
        dir="auto"
        value={texts.find(({ languageCode }) => languageCode === code)?.text ?? ''}
        {...(index === 0 && field !== null ? { 'data-field': field } : {})}
        onChange={(_, { value }) => change(withText(texts, code, value))}
      />
    </Field>
  ))
}
