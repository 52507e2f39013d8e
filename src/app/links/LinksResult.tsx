import { Button, Checkbox, MessageBar, MessageBarActions, MessageBarBody, Subtitle2, Text, makeStyles, tokens } from '@fluentui/react-components'
import { ArrowDownloadRegular, ArrowUndoRegular } from '@fluentui/react-icons'
import { useMutation } from '@tanstack/react-query'
import { useState, type RefObject } from 'react'
import { closeLinks, startCheck } from '../applyLinks.ts'
import { continueLinks, startLinks } from '../applyLinksRun.ts'
import type { LinksTask } from '../applyLinksTask.ts'
import { requestOfFirst } from '../applyLinksWork.ts'
import { describeError } from '../describeError.ts'
import { FailureBar } from '../FailureBar.tsx'
import { saveCsv } from '../saveFile.ts'
import { rowsClosed, useSession } from '../session.tsx'
import { linksRefusalTexts, linksTexts } from '../texts/links.ts'
import { knownPairs } from './feeds.ts'
import { LinesGrid } from './LinesGrid.tsx'
import { exportedLine } from './lineTexts.ts'
import { nextTurn } from './nextTurn.ts'
import { countsText, endText } from './outcomeText.ts'
import { moveBack, reverseOf, type Reverse } from './reverse.ts'
import { RunProgress } from './RunProgress.tsx'

const texts = linksTexts.result

const useStyles = makeStyles({
  result: { flex: 1, minHeight: 0, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', columnGap: tokens.spacingHorizontalM },
  title: { margin: 0, ':focus': { outlineStyle: 'none' } },
  counts: { color: tokens.colorNeutralForeground2, fontVariantNumeric: 'tabular-nums' },
  actions: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  line: { display: 'block', overflowWrap: 'anywhere' },
  request: {
    margin: 0,
    padding: tokens.spacingHorizontalM,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
  },
})

/** The lines that were looked at, what can be done with them, and what became of them. `place`: where that begins. */
export function LinksResult({ task, place }: { task: LinksTask; place: RefObject<HTMLHeadingElement | null> }) {
  const styles = useStyles()
  return (
    <div className={styles.result}>
      {task.phase !== 'running' && (
        <div className={styles.head}>
          <h2 className={styles.title} tabIndex={-1} ref={place}>
            <Subtitle2>{texts.titles[task.phase]}</Subtitle2>
          </h2>
          <Text className={styles.counts}>{countsText(task)}</Text>
        </div>
      )}
      {task.refusal !== null && (
        <MessageBar intent="error" layout="multiline" politeness="assertive">
          <MessageBarBody>{linksRefusalTexts[task.refusal]}</MessageBarBody>
        </MessageBar>
      )}
      {task.failure !== null && <FailureBar description={describeError(task.failure)} />}
      {task.phase === 'checked' && <Checked task={task} />}
      {task.phase === 'running' && <RunProgress task={task} place={place} />}
      {task.phase === 'interrupted' && <Interrupted task={task} />}
      {task.phase === 'ended' && <Ended task={task} />}
      <LinesGrid key={task.id} task={task} />
    </div>
  )
}

function Checked({ task }: { task: LinksTask }) {
  const styles = useStyles()
  const session = useSession()
  const [withMoves, setWithMoves] = useState(false)
  const { counts, checked } = task
  const count = counts.new + (withMoves ? counts.moves : 0)
  const isReadOnly = rowsClosed(session) !== null
  const request = requestOfFirst(session, checked, withMoves ? ['new', 'moves'] : ['new'])
  return (
    <>
      {counts.moves > 0 && <Checkbox label={texts.moves(counts.moves)} checked={withMoves} onChange={(_, data) => setWithMoves(data.checked === true)} />}
      <div className={styles.actions}>
        <Button appearance="primary" disabledFocusable={isReadOnly || count === 0} onClick={() => void startLinks(session, withMoves)}>
          {texts.run(checked.setup.mode, count)}
        </Button>
        <Button onClick={() => void closeLinks(session)}>{texts.input}</Button>
        <ExportButtons task={task} />
        {isReadOnly ? <Text>{texts.readOnly}</Text> : count === 0 && <Text>{texts.nothing}</Text>}
      </div>
      {request !== null && (
        <details>
          <summary>{texts.request}</summary>
          <pre className={styles.request}>{request}</pre>
        </details>
      )}
    </>
  )
}

function Interrupted({ task }: { task: LinksTask }) {
  const styles = useStyles()
  const session = useSession()
  const { counts, checked } = task
  const { ended } = linksTexts
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        {ended.interrupted}
        <Text className={styles.line}>{ended.sure(checked.ledger.size - counts.queued - counts.unknown)}</Text>
        {counts.unknown > 0 && <Text className={styles.line}>{ended.open(counts.unknown)}</Text>}
        {counts.queued > 0 && <Text className={styles.line}>{ended.rest(counts.queued)}</Text>}
      </MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={() => void continueLinks(session, 'everything')}>
          {ended.goOn}
        </Button>
        <Button size="small" onClick={() => void continueLinks(session, 'findOut')}>
          {ended.findOut}
        </Button>
      </MessageBarActions>
    </MessageBar>
  )
}

function Ended({ task }: { task: LinksTask }) {
  const styles = useStyles()
  const session = useSession()
  const { counts, checked } = task
  const { ended } = linksTexts
  const { mode } = checked.setup
  const back = reverseOf(checked)
  const moved = moveBack(checked)
  const undo = ({ setup, pairs }: Reverse) => void startCheck(session, setup, knownPairs(pairs))
  const isWhole = counts.failed + counts.notSent + counts.unknown === 0
  return (
    <>
      <MessageBar intent={isWhole ? 'success' : 'warning'} layout="multiline" politeness="polite">
        <MessageBarBody>{endText(task)}</MessageBarBody>
      </MessageBar>
      <div className={styles.actions}>
        {counts.notSent > 0 && (
          <Button appearance="primary" onClick={() => void continueLinks(session, 'everything')}>
            {ended.sendRest(counts.notSent)}
          </Button>
        )}
        {counts.unknown > 0 && <Button onClick={() => void continueLinks(session, 'findOut')}>{ended.again(counts.unknown)}</Button>}
        <ExportButtons task={task} />
        {back.pairs.length > 0 && (
          <Button icon={<ArrowUndoRegular />} onClick={() => undo(back)}>
            {ended.reverse(mode, back.pairs.length)}
          </Button>
        )}
        {moved.pairs.length > 0 && (
          <Button icon={<ArrowUndoRegular />} onClick={() => undo(moved)}>
            {ended.moveBack(moved.pairs.length)}
          </Button>
        )}
        <Button onClick={() => void closeLinks(session)}>{ended.anew}</Button>
      </div>
    </>
  )
}

/** States in which a line did not come to what was wanted. */
const failures = ['notFound', 'ambiguous', 'malformed', 'failed', 'notSent', 'unknown'] as const

function ExportButtons({ task }: { task: LinksTask }) {
  const { checked, counts } = task
  const work = useMutation({
    mutationFn: async (lines: readonly number[]) => {
      const { csvParts } = await import('../csv.ts')
      const parts = await csvParts(texts.csvNames, lines, (line) => exportedLine(checked, line), nextTurn)
      saveCsv(texts.fileName(checked.setup.schemaName), parts)
    },
  })
  const amount = failures.reduce((sum, state) => sum + counts[state], 0)
  return (
    <>
      <Button
        icon={<ArrowDownloadRegular />}
        disabledFocusable={work.isPending}
        onClick={() => work.mutate(Array.from({ length: checked.ledger.size }, (_, line) => line))}
      >
        {texts.exportAll}
      </Button>
      {amount > 0 && (
        <Button icon={<ArrowDownloadRegular />} disabledFocusable={work.isPending} onClick={() => work.mutate(checked.ledger.linesIn(failures))}>
          {texts.exportFailures(amount)}
        </Button>
      )}
      {work.isPending && <Text role="status">{texts.exporting}</Text>}
      {work.error !== null && <FailureBar description={describeError(work.error)} />}
    </>
  )
}
