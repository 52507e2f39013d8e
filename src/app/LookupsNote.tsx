import { Button, Text, makeStyles, tokens } from '@fluentui/react-components'
import { describeError } from './describeError.ts'
import type { Lookups } from './lookups.ts'
import { impactTexts } from './texts/impactPage.ts'
import { shellTexts } from './texts/shell.ts'

const texts = impactTexts.lookups

const useStyles = makeStyles({
  note: { display: 'block', color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
})

/** Says what is not known of the lookups that a delete empties. Nothing where all of it is. */
export function LookupsNote(props: {
  /** Of how many of them it is not known whether they can be empty. */
  unsure: number
  lookups: Lookups
  /** One of many on the screen: together they would talk over everything else. */
  isQuiet?: boolean
}) {
  const styles = useStyles()
  const { unsure, lookups, isQuiet = false } = props
  const { isReading, error, again } = lookups
  const role = isQuiet ? undefined : 'status'
  if (unsure === 0) return null
  if (error === null || isReading) {
    return (
      <Text size={200} className={styles.note} role={role}>
        {isReading ? texts.reading : texts.unsure(unsure)}
      </Text>
    )
  }
  return (
    <Text size={200} className={styles.note} role={role}>
      {texts.failed(describeError(error).cause)}{' '}
      <Button size="small" onClick={again}>
        {shellTexts.retry}
      </Button>
    </Text>
  )
}
