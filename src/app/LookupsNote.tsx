import { Button, Text, makeStyles, tokens } from '@fluentui/react-components'
import { unsureLookups } from '../model/impact/emptiedLookups.ts'
import type { Impact } from '../model/impact/impact.ts'
import { describeError } from './describeError.ts'
import type { Lookups } from './lookups.ts'
import { impactTexts } from './texts/impact.ts'
import { shellTexts } from './texts/shell.ts'

const texts = impactTexts.lookups

const useStyles = makeStyles({
  note: { display: 'block', color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
})

/** Says what is not known of the lookups that a delete empties. Nothing where all of it is. */
export function LookupsNote({ impact, lookups }: { impact: Impact; lookups: Lookups }) {
  const styles = useStyles()
  const { isReading, error, again, isLookupRequired } = lookups
  const unsure = unsureLookups(impact, isLookupRequired)
  if (unsure === 0) return null
  if (error === null || isReading) {
    return (
      <Text size={200} className={styles.note} role="status">
        {isReading ? texts.reading : texts.unsure(unsure)}
      </Text>
    )
  }
  return (
    <Text size={200} className={styles.note} role="status">
      {texts.failed(describeError(error).cause)}{' '}
      <Button size="small" onClick={again}>
        {shellTexts.retry}
      </Button>
    </Text>
  )
}
