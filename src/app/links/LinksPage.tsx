import { Button, MessageBar, MessageBarActions, MessageBarBody, ProgressBar, Subtitle2, Text, Title3, makeStyles, tokens } from '@fluentui/react-components'
import { getRouteApi } from '@tanstack/react-router'
import { useEffect, useRef, type RefObject } from 'react'
import { TooManyRowsError } from '../../model/links/fetchText.ts'
import { Announcement } from '../../ui/Announcement.tsx'
import { cancelLinks, closeLinks, loadLinks } from '../applyLinks.ts'
import { useLinks, type LinksState, type LinksTask } from '../applyLinksTask.ts'
import { describeError } from '../describeError.ts'
import { FailureBar } from '../FailureBar.tsx'
import { useSession } from '../session.tsx'
import { linksTexts as texts } from '../texts/links.ts'
import { TooManyPairsError } from './feeds.ts'
import { LinksResult } from './LinksResult.tsx'
import { LinksSetup } from './LinksSetup.tsx'
import { outcomeText } from './outcomeText.ts'
import { useStagePlace } from './stagePlace.ts'

const route = getRouteApi('/$environment/links')

const useStyles = makeStyles({
  page: {
    flex: 1,
    minHeight: 0,
    overflowY: 'auto',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalXL}`,
    '@media (max-width: 640px)': { padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}` },
  },
  titles: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', columnGap: tokens.spacingHorizontalM },
  name: { margin: 0, ':focus': { outlineStyle: 'none' } },
  bars: { ':empty': { display: 'none' } },
  muted: { color: tokens.colorNeutralForeground2 },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
  count: { flex: 1, color: tokens.colorNeutralForeground2, fontVariantNumeric: 'tabular-nums' },
})

/** Links or unlinks many rows of one relationship: an input, a check, a run, and a result for every line. */
export function LinksPage() {
  const styles = useStyles()
  const session = useSession()
  const state = useLinks()
  const { link, mode = 'link' } = route.useSearch()
  const navigate = route.useNavigate()
  useEffect(() => void loadLinks(session), [session])
  const title = useRef<HTMLHeadingElement>(null)
  const bar = useRef<HTMLDivElement>(null)
  const stage = useRef<HTMLHeadingElement>(null)
  const isSetup = state.status === 'none' || state.status === 'failed'
  useStagePlace(state, state.status === 'failed' ? bar : isSetup ? title : stage)
  const setup = state.status === 'task' ? state.task.checked.setup : null
  return (
    <div className={styles.page}>
      <div className={styles.titles}>
        <h1 className={styles.name} tabIndex={-1} ref={title}>
          <Title3>{texts.title}</Title3>
        </h1>
        {setup !== null && <Text className={styles.muted}>{setup.mode === 'link' ? setup.schemaName : `${setup.schemaName} · ${texts.mode.unlink}`}</Text>}
      </div>
      <div ref={bar} tabIndex={-1} className={styles.bars}>
        <Bars state={state} />
      </div>
      {state.status === 'task' && link !== undefined && <OtherAsked task={state.task} asked={link} />}
      {state.status === 'checking' && <Checking place={stage} progress={state.progress === null ? '' : texts.checking.progress(state.progress)} />}
      {state.status === 'task' && <LinksResult task={state.task} place={stage} />}
      <Announcement when="atOnce" message={state.status === 'task' ? outcomeText(state.task) : ''} />
      {/* What was given stays while it is looked at: "Change the input" comes back to it. */}
      <div hidden={!isSetup}>
        <LinksSetup schemaName={link} mode={mode} change={(change) => void navigate({ search: (present) => ({ ...present, ...change }), replace: true })} />
      </div>
    </div>
  )
}

/** What the address asks for is another relationship than the one whose lines are kept. */
function OtherAsked({ task, asked }: { task: LinksTask; asked: string }) {
  const session = useSession()
  const { schemaName } = task.checked.setup
  if (asked === schemaName) return null
  const isOpen = task.phase === 'running' || task.phase === 'interrupted'
  return (
    <MessageBar intent="info" layout="multiline">
      <MessageBarBody>{isOpen ? texts.other.open(schemaName, asked) : texts.other.kept(schemaName, asked)}</MessageBarBody>
      {!isOpen && (
        <MessageBarActions>
          <Button size="small" onClick={() => void closeLinks(session)}>
            {texts.other.start(asked)}
          </Button>
        </MessageBarActions>
      )}
    </MessageBar>
  )
}

function Bars({ state }: { state: LinksState }) {
  const session = useSession()
  if (state.status === 'failed') {
    const tooMany = tooManyText(state.error)
    if (tooMany === null) return <FailureBar description={describeError(state.error)} />
    return (
      <MessageBar intent="error" layout="multiline">
        <MessageBarBody>{tooMany}</MessageBarBody>
      </MessageBar>
    )
  }
  if (state.status !== 'otherTab' && state.status !== 'damaged') return null
  const isDamaged = state.status === 'damaged'
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{isDamaged ? texts.damaged : texts.otherTab}</MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={() => void (isDamaged ? closeLinks(session) : loadLinks(session))}>
          {isDamaged ? texts.ended.anew : texts.lookAgain}
        </Button>
      </MessageBarActions>
    </MessageBar>
  )
}

function tooManyText(error: unknown): string | null {
  if (error instanceof TooManyPairsError) return texts.needs.tooMany(error.pairs)
  return error instanceof TooManyRowsError ? texts.needs.tooManyRows(error.most) : null
}

function Checking({ progress, place }: { progress: string; place: RefObject<HTMLHeadingElement | null> }) {
  const styles = useStyles()
  const session = useSession()
  return (
    <section aria-label={texts.checking.title}>
      <div className={styles.head}>
        <h2 className={styles.name} tabIndex={-1} ref={place}>
          <Subtitle2>{texts.checking.title}</Subtitle2>
        </h2>
        <Text className={styles.count}>{progress}</Text>
        <Button onClick={() => cancelLinks(session)}>{texts.checking.cancel}</Button>
      </div>
      <ProgressBar aria-label={texts.checking.title} />
      <Announcement when="lasting" message={progress} />
    </section>
  )
}
