import { makeStyles, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'

export interface Fact {
  readonly name: string
  readonly value: ReactNode
}

const useStyles = makeStyles({
  list: {
    margin: 0,
    display: 'grid',
    gridTemplateColumns: 'minmax(90px, 2fr) minmax(0, 3fr)',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalS,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
  name: { color: tokens.colorNeutralForeground2 },
  value: { margin: 0, overflowWrap: 'anywhere' },
})

/** Names and their read-only values, aligned. */
export function Facts({ items }: { items: readonly Fact[] }) {
  const styles = useStyles()
  return (
    <dl className={styles.list}>
      {items.map(({ name, value }) => (
        <FactRow key={name} name={name} value={value} nameClass={styles.name} valueClass={styles.value} />
      ))}
    </dl>
  )
}

function FactRow(props: Fact & { nameClass: string; valueClass: string }) {
  return (
    <>
      <dt className={props.nameClass}>{props.name}</dt>
      <dd className={props.valueClass} dir="auto">
        {props.value}
      </dd>
    </>
  )
}
