import { Link, Text, makeStyles, tokens } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { Link as RouteLink, useParams } from '@tanstack/react-router'
import type { Environment } from '../../model/environment.ts'
import { lineKey, type CountQuestion } from '../../model/impact/countQuestion.ts'
import type { Impact } from '../../model/impact/impact.ts'
import { wayOver } from '../../model/impact/reach.ts'
import type { ImpactLine } from '../../model/impact/walk.ts'
import { describeError } from '../describeError.ts'
import { queries } from '../queries.ts'
import { useSession } from '../session.tsx'
import { blockingText, freeingText, wayText } from '../texts/impactOfRow.ts'
import { impactTexts } from '../texts/impactPage.ts'
import type { Counting } from './useCounting.ts'

const texts = impactTexts.row
/** So many are named; the rest is counted. */
const mostNamed = 10

const useStyles = makeStyles({
  blocks: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, marginBlockStart: tokens.spacingVerticalXS },
  names: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalM,
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    overflowWrap: 'anywhere',
  },
  line: { display: 'block', overflowWrap: 'anywhere' },
  link: { color: tokens.colorBrandForegroundLink },
})

/** The rows that stop a delete, by relationship: how many, the first by name, and what would free the row. */
export function BlockingRows(props: {
  environment: Environment
  impact: Impact
  rowId: string
  lines: readonly ImpactLine[]
  counting: Counting
  open: (schemaName: string) => void
}) {
  const { lines } = props
  const styles = useStyles()
  return (
    <div className={styles.blocks}>
      {lines.map((line) => (
        <Blocking key={lineKey(line)} {...props} line={line} />
      ))}
    </div>
  )
}

function Blocking(props: {
  environment: Environment
  impact: Impact
  rowId: string
  line: ImpactLine
  counting: Counting
  open: (schemaName: string) => void
}) {
  const { environment, impact, rowId, line, counting, open } = props
  const styles = useStyles()
  const { counts, questions } = counting
  const question = questions.find(({ key }) => key === lineKey(line))
  const count = counts.get(lineKey(line))
  if (count === undefined || question === undefined) return null
  return (
    <div>
      <Text weight="semibold" className={styles.line}>
        {blockingText(environment, line, count)}
      </Text>
      {line.level > 1 && <Text className={styles.line}>{wayText(environment, impact.start, wayOver(impact, line))}</Text>}
      <Names environment={environment} question={question} rowId={rowId} rows={count.rows} isExact={count.isExact} />
      <Text className={styles.line}>
        {freeingText(environment, line, count)}{' '}
        <Link as="button" inline onClick={() => open(line.relationship.schemaName)}>
          {line.relationship.schemaName}
        </Link>
      </Text>
    </div>
  )
}

function Names(props: { environment: Environment; question: CountQuestion; rowId: string; rows: number; isExact: boolean }) {
  const { environment, question, rowId, rows, isExact } = props
  const styles = useStyles()
  const { connection } = useSession()
  const params = useParams({ from: '/$environment' })
  const names = useQuery(queries.relatedNames(connection, environment, question, rowId, mostNamed))
  if (names.error !== null) return <Text className={styles.line}>{texts.namesFailed(describeError(names.error).cause)}</Text>
  if (names.data === undefined) return <Text className={styles.line}>{texts.naming}</Text>
  const rest = rows - names.data.length
  return (
    <ul className={styles.names} aria-label={texts.blockingRows}>
      {names.data.map(({ id, name }) => (
        <li key={id}>
          <RouteLink
            className={styles.link}
            to="/$environment/rows"
            params={params}
            search={{ table: question.line.to, row: id }}
          >
            {name ?? id}
          </RouteLink>
        </li>
      ))}
      {(rest > 0 || !isExact) && <li>{texts.moreRows(Math.max(rest, 0), isExact)}</li>}
    </ul>
  )
}
