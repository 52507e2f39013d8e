import { Combobox, Option, Text, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { useDeferredValue, useMemo, useState } from 'react'

const useStyles = makeStyles({
  // Two may stand side by side, each narrower than an input is by itself.
  box: { minWidth: 0, width: '100%', '& input': { minWidth: 0, width: '100%' } },
  list: { maxHeight: '50vh' },
  option: { display: 'flex', flexDirection: 'column' },
  detail: { color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
})

/** One of what is found. */
export interface FoundChoice {
  readonly id: string
  readonly name: string
  /** A second line: another name, or why it cannot be chosen. */
  readonly detail?: string
  readonly disabled?: boolean
}

export interface FinderProps {
  readonly placeholder: string
  /** The id of what is chosen; undefined until something is. */
  readonly chosen: string | undefined
  /** What the box says of it. */
  readonly present: string
  /** Asked anew when the function is another one. */
  readonly find: (text: string) => readonly FoundChoice[]
  readonly nothing: (text: string) => string
  readonly choose: (id: string) => void
}

/** A box that finds one of many by what is typed. Between two searches it says which one is chosen. */
export function Finder(props: FinderProps & { readonly className?: string; readonly 'aria-label'?: string }) {
  const { placeholder, chosen, present, find, nothing, choose, className, 'aria-label': label } = props
  const styles = useStyles()
  const [text, setText] = useState('')
  const [isOpen, setOpen] = useState(false)
  const sought = useDeferredValue(text)
  const found = useMemo(() => (isOpen ? find(sought) : []), [isOpen, find, sought])
  return (
    <Combobox
      className={mergeClasses(styles.box, className)}
      listbox={{ className: styles.list }}
      aria-label={label}
      placeholder={placeholder}
      freeform
      value={isOpen && text !== '' ? text : present}
      selectedOptions={chosen === undefined ? [] : [chosen]}
      open={isOpen}
      onFocus={({ target }) => target.select()}
      onOpenChange={(_, { open }) => {
        setOpen(open)
        // What is left in the box would read as what is chosen.
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
      {found.map(({ id, name, detail, disabled = false }) => (
        <Option key={id} value={id} text={name} disabled={disabled}>
          {detail === undefined ? (
            name
          ) : (
            <span className={styles.option}>
              {name}
              <Text size={200} className={styles.detail}>
                {detail}
              </Text>
            </span>
          )}
        </Option>
      ))}
      {isOpen && found.length === 0 && (
        <Option key="" value="" disabled text={nothing(sought)}>
          {nothing(sought)}
        </Option>
      )}
    </Combobox>
  )
}
