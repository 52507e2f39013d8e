import { MessageBar, MessageBarBody, MessageBarTitle, Subtitle2, makeStyles, tokens } from '@fluentui/react-components'
import { useMemo } from 'react'
import type { Environment } from '../../model/environment.ts'
import type { Impact } from '../../model/impact/impact.ts'
import { Announcement } from '../../ui/Announcement.tsx'
import type { Lookups } from '../lookups.ts'
import { unclearText } from '../texts/impactOfRow.ts'
import { impactTexts } from '../texts/impactPage.ts'
import { BlockingRows } from './BlockingRows.tsx'
import { rowAnswerOf } from './rowAnswer.ts'
import type { Counting } from './useCounting.ts'

const texts = impactTexts.row
/** So many reasons can be read at a glance. */
const mostReasons = 5

const useStyles = makeStyles({
  sentence: { margin: 0, fontWeight: tokens.fontWeightRegular, maxWidth: '100ch' },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL, overflowWrap: 'anywhere' },
})

/** One row, what an action on it is known to come to, and the counting of its related rows. */
export interface AskedRow {
  readonly environment: Environment
  readonly impact: Impact
  readonly lookups: Lookups
  readonly rowId: string
  /** What the row is called. */
  readonly name: string
  readonly counting: Counting
  readonly open: (schemaName: string) => void
}

/** Whether one row can be deleted, and what another action on it comes to; with the rows that stand in the way. */
export function RowVerdict(props: AskedRow) {
  const { environment, impact, rowId, name, counting, open } = props
  const { isLookupRequired } = props.lookups
  const { counts, state } = counting
  const styles = useStyles()
  const { verdict, sentence } = useMemo(() => rowAnswerOf(environment, name, impact, counting, isLookupRequired), [environment, name, impact, counting, isLookupRequired])
  if (verdict?.type === 'refused') {
    return (
      <MessageBar intent="error" layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{texts.refused(name)}</MessageBarTitle>{' '}
          <BlockingRows {...{ environment, impact, rowId, counting, open }} lines={verdict.lines} />
        </MessageBarBody>
      </MessageBar>
    )
  }
  if (state === 'running') return <Announcement when="atOnce" message={texts.asking} />
  return (
    <>
      <Subtitle2 as="h2" className={styles.sentence}>
        {sentence}
      </Subtitle2>
      <Announcement when="atOnce" message={sentence} />
      {verdict?.type === 'unclear' && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>{texts.unclear(name)}</MessageBarTitle>{' '}
            <ul className={styles.list}>
              {verdict.lines.slice(0, mostReasons).map((line) => (
                <li key={`${line.relationship.schemaName} ${line.from}`}>{unclearText(environment, line, counts)}</li>
              ))}
              {verdict.lines.length > mostReasons && <li>{texts.moreReasons(verdict.lines.length - mostReasons)}</li>}
            </ul>
            {texts.unclearNext}
          </MessageBarBody>
        </MessageBar>
      )}
    </>
  )
}
