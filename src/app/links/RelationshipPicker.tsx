import { Combobox, Field, Option, Text, makeStyles, tokens } from '@fluentui/react-components'
import { useDeferredValue, useMemo, useState } from 'react'
import type { Environment } from '../../model/environment.ts'
import { endsOf, type Relationship } from '../../model/relationship.ts'
import { tableName } from '../../model/table.ts'
import { linksTexts } from '../texts/links.ts'

const texts = linksTexts.relationship
const mostShown = 30

const useStyles = makeStyles({
  box: { minWidth: 0, '& input': { minWidth: 0, width: '100%' } },
  list: { maxHeight: '50vh' },
  option: { display: 'flex', flexDirection: 'column' },
  detail: { color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
})

/** Finds a relationship by its schema name or the names of its tables; many-to-many ones first. */
export function RelationshipPicker(props: { environment: Environment; chosen: string | undefined; choose: (schemaName: string) => void }) {
  const { environment, chosen, choose } = props
  const styles = useStyles()
  const [text, setText] = useState('')
  const [isOpen, setOpen] = useState(false)
  const sought = useDeferredValue(text)
  const found = useMemo(() => (isOpen ? matching(environment, sought) : []), [isOpen, environment, sought])
  const missing = chosen !== undefined && !environment.relationships.has(chosen)
  return (
    <Field label={texts.label} {...(missing ? { validationMessage: texts.missing(chosen) } : {})}>
      <Combobox
        className={styles.box}
        listbox={{ className: styles.list }}
        placeholder={texts.find}
        freeform
        value={isOpen && text !== '' ? text : (chosen ?? '')}
        selectedOptions={chosen === undefined ? [] : [chosen]}
        open={isOpen}
        onFocus={({ target }) => target.select()}
        onOpenChange={(_, { open }) => {
          setOpen(open)
          if (!open) setText('')
        }}
        onChange={({ target }) => {
          setText(target.value)
          setOpen(true)
        }}
        onOptionSelect={(_, { optionValue }) => {
          if (optionValue === undefined || optionValue === '') return
          setText('')
          setOpen(false)
          choose(optionValue)
        }}
      >
        {found.map((relationship) => (
          <Option key={relationship.schemaName} value={relationship.schemaName} text={relationship.schemaName}>
            <span className={styles.option}>
              {relationship.schemaName}
              <Text size={200} className={styles.detail}>
                {namesOf(environment, relationship).join(relationship.type === 'OneToMany' ? ' → ' : ' – ')}
              </Text>
            </span>
          </Option>
        ))}
        {isOpen && found.length === 0 && (
          <Option key="" value="" disabled text={texts.none(sought)}>
            {texts.none(sought)}
          </Option>
        )}
      </Combobox>
    </Field>
  )
}

const namesOf = ({ tables }: Environment, relationship: Relationship): readonly string[] =>
  endsOf(relationship).map((end) => {
    const table = tables.get(end)
    return table === undefined ? end : tableName(table)
  })

/** Many-to-many ones first, of them those that somebody made. */
const order = ({ type, isCustom }: Relationship): number => (type === 'ManyToMany' ? 0 : 2) + (isCustom ? 0 : 1)

function matching(environment: Environment, sought: string): readonly Relationship[] {
  const words = sought.toLowerCase().split(/\s+/).filter((word) => word !== '')
  const fits = (relationship: Relationship) => {
    const names = [relationship.schemaName, ...endsOf(relationship), ...namesOf(environment, relationship)].join(' ').toLowerCase()
    return words.every((word) => names.includes(word))
  }
  return [...environment.relationships.values()].filter(fits).toSorted((one, other) => order(one) - order(other)).slice(0, mostShown)
}
