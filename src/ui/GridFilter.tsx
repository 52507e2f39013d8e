import {
  Button,
  Checkbox,
  Popover,
  PopoverSurface,
  PopoverTrigger,
  SearchBox,
  Text,
  ToggleButton,
  makeStyles,
  mergeClasses,
  tokens,
} from '@fluentui/react-components'
import { FilterFilled, FilterRegular } from '@fluentui/react-icons'
import { useState } from 'react'
import type { FilterSet } from './gridColumn.ts'
import { isSameSet, type FilterChoice } from './gridRows.ts'
import type { GridTexts } from './gridTexts.ts'

/** More check boxes than anybody reads, and still drawn at once. */
const mostChoices = 100

const useStyles = makeStyles({
  surface: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, width: '260px', padding: '12px' },
  choices: {
    display: 'flex',
    flexDirection: 'column',
    maxHeight: 'min(320px, 50vh)',
    overflow: 'auto',
    // Room for the ring of what has the focus, which the list cuts off otherwise.
    padding: tokens.strokeWidthThick,
    margin: `calc(-1 * ${tokens.strokeWidthThick})`,
    scrollPadding: tokens.strokeWidthThick,
  },
  sets: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  muted: { color: tokens.colorNeutralForeground2 },
  button: { flexShrink: 0, minWidth: '24px', maxWidth: '28px', color: tokens.colorNeutralForeground3 },
  active: { color: tokens.colorBrandForeground1 },
})

interface GridFilterProps {
  readonly header: string
  readonly accepted: readonly string[]
  readonly sets: readonly FilterSet[]
  readonly choices: () => readonly FilterChoice[]
  readonly accept: (values: readonly string[]) => void
  readonly texts: GridTexts
  /** Where the keyboard's way through the head stops. */
  readonly stop: { readonly tabIndex: number; readonly 'data-active'?: '' }
}

/** The filter button of a column's head and its menu. */
export function GridFilter(props: GridFilterProps) {
  const { header, accepted, texts, stop } = props
  const styles = useStyles()
  const [isOpen, setOpen] = useState(false)
  const isActive = accepted.length > 0
  return (
    <Popover open={isOpen} onOpenChange={(_, { open }) => setOpen(open)} trapFocus positioning="below-end">
      <PopoverTrigger>
        <Button
          appearance="transparent"
          size="small"
          className={mergeClasses(styles.button, isActive && styles.active)}
          icon={isActive ? <FilterFilled /> : <FilterRegular />}
          aria-label={texts.filterBy(header)}
          aria-pressed={isActive}
          data-part="filter"
          {...stop}
        />
      </PopoverTrigger>
      <PopoverSurface className={styles.surface} aria-label={texts.filterBy(header)}>
        {isOpen && <Choices {...props} />}
      </PopoverSurface>
    </Popover>
  )
}

function Choices({ accepted, sets, choices, accept, texts }: GridFilterProps) {
  const styles = useStyles()
  const [find, setFind] = useState('')
  const all = choices()
  const word = find.trim().toLowerCase()
  const found = word === '' ? all : all.filter(({ label }) => label.toLowerCase().includes(word))
  const toggle = (value: string) =>
    accept(accepted.includes(value) ? accepted.filter((other) => other !== value) : [...accepted, value])
  return (
    <>
      {sets.length > 0 && (
        <div className={styles.sets}>
          {sets.map(({ label, values }) => (
            <ToggleButton
              key={label}
              size="small"
              checked={isSameSet(values, accepted)}
              onClick={() => accept(isSameSet(values, accepted) ? [] : values)}
            >
              {label}
            </ToggleButton>
          ))}
        </div>
      )}
      {all.length > 8 && (
        <SearchBox
          value={find}
          placeholder={texts.findValue}
          aria-label={texts.findValue}
          onChange={(_, { value }) => setFind(value)}
        />
      )}
      <div className={styles.choices}>
        {found.slice(0, mostChoices).map(({ value, label, count }) => (
          <Checkbox
            key={value}
            checked={accepted.includes(value)}
            onChange={() => toggle(value)}
            label={texts.counted(label, count)}
          />
        ))}
      </div>
      {found.length === 0 && <Text className={styles.muted}>{texts.noValue}</Text>}
      {found.length > mostChoices && (
        <Text size={200} className={styles.muted}>
          {texts.moreValues(mostChoices, found.length)}
        </Text>
      )}
      <Button disabledFocusable={accepted.length === 0} onClick={() => accept([])}>
        {texts.clearFilter}
      </Button>
    </>
  )
}
