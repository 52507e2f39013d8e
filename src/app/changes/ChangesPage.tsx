import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components'
import { useId, useMemo, useState } from 'react'
import { subjectOf, type Change } from '../../model/change.ts'
import { diff } from '../../model/diff.ts'
import { changeOf, columnsLost, issues as findIssues, type Issue } from '../../model/issues.ts'
import { stepsOf, tablesToPublish } from '../../model/plan.ts'
import type { Staged } from '../../model/stage.ts'
import { stagedEnvironment } from '../../model/stagedEnvironment.ts'
import { useReconciliation } from '../applyReconcile.ts'
import { useChosenSolution, useSolutionName } from '../chosenSolution.ts'
import { isRunning, startApply, startPublish, useApply } from '../apply.ts'
import { useSession, useWorkspace } from '../session.tsx'
import { useDiff, useIssues, useJudgedLookups, useStaged, useStagedEnvironment } from '../staged.ts'
import { changesTexts } from '../texts/changes.ts'
import { ApplyRun } from './ApplyRun.tsx'
import { PageHeader, StagedActions } from './PageHeader.tsx'
import { focusSolution, openSolution } from '../focusSolution.ts'
import { ChangeList, type Wanted } from './ChangeList.tsx'
import { ConfirmApply } from './ConfirmApply.tsx'
import { needsConfirmation } from './confirmation.ts'
import { judgingIn } from './judgedIn.ts'
import { NothingStaged } from './NothingStaged.tsx'
import { usePageStyles } from './pageStyles.ts'
import { Reconciliation } from './Reconciliation.tsx'
import { PlanDifference } from './PlanDifference.tsx'
import { Unpublished } from './Unpublished.tsx'
import { useTableNames } from './useTableNames.ts'

/** What the last button came to, where it was not an apply. */
type Notice = { readonly type: 'blocked' } | { readonly type: 'discarded'; readonly staged: Staged }

/** Review, apply, publish. */
export function ChangesPage() {
  const styles = usePageStyles()
  const session = useSession()
  const staged = useStaged()
  const groups = useDiff()
  const isLookupRequired = useJudgedLookups()
  const issues = useIssues(isLookupRequired)
  const solution = useSolutionName()
  const unpublished = useWorkspace((workspace) => workspace.unpublished)
  const unstage = useWorkspace((workspace) => workspace.unstage)
  const checking = useReconciliation().status === 'checking'
  const running = isRunning(useApply())
  const [unchecked, setUnchecked] = useState<ReadonlySet<string>>(new Set())
  const [notice, setNotice] = useState<Notice | null>(null)
  const [confirming, setConfirming] = useState(false)
  const [wanted, want] = useState<Wanted | null>(null)
  // A list of many looks for what scrolls before a reference to it would be there.
  const [page, setPage] = useState<HTMLDivElement | null>(null)
  const { environment } = session
  const checked = useMemo(() => staged.filter((change) => !unchecked.has(subjectOf(change))), [staged, unchecked])
  const after = useMemo(() => stagedEnvironment(environment, checked), [environment, checked])
  const withAll = useStagedEnvironment()
  const judgedIn = useMemo(() => judgingIn({ environment, after, staged, unchecked }), [environment, after, staged, unchecked])

  const check = (change: Change, isChecked: boolean) => {
    const next = new Set(unchecked)
    if (isChecked) next.delete(subjectOf(change))
    else next.add(subjectOf(change))
    setUnchecked(next)
  }
  const start = () => {
    setConfirming(false)
    setNotice(null)
    if (solution !== null) void startApply(session, checked, solution)
  }
  const tables = useMemo(() => tablesToPublish(diff(environment, checked).flatMap(stepsOf)), [environment, checked])
  const tableNames = useTableNames(tables)
  const noteId = useId()
  const busy = running || checking
  const prefix = useChosenSolution()?.prefix ?? null
  const found = useMemo(
    () => [...findIssues(environment, checked, prefix, isLookupRequired), ...columnsLost(environment, { withAll, after }, staged, checked)],
    [environment, withAll, after, staged, checked, prefix, isLookupRequired],
  )
  // What is checked is judged without what is not, which may have mended it.
  const shown = useMemo(
    () => [...found, ...issues.filter((issue) => unchecked.has(subjectOf(changeOf(issue))))],
    [found, issues, unchecked],
  )
  const blocked = blockOf(checked, found, solution)
  const apply = () => {
    setNotice({ type: 'blocked' })
    if (blocked === 'solution') focusSolution()
    else if (blocked === 'issues') want(firstOf(found))
    else if (blocked === null && needsConfirmation(after, checked)) setConfirming(true)
    else if (blocked === null) start()
  }
  /** What was asked about may have come to be blocked meanwhile, by another tab. */
  const confirmed = () => {
    if (blocked === null) return start()
    setConfirming(false)
    apply()
  }
  const discardAll = () => {
    setNotice({ type: 'discarded', staged })
    unstage(staged)
  }

  return (
    <div className={styles.page} ref={setPage}>
      <div className={styles.column}>
        <PageHeader
          title={changesTexts.title}
          summary={staged.length === 0 ? null : changesTexts.summary(staged.length, groups.length, checked.length)}
          actions={
            <StagedActions
              busy={busy}
              readOnly={session.readOnly !== null}
              staged={staged.length}
              unpublished={unpublished.length}
              noteId={noteId}
              onPublish={() => void startPublish(session, unpublished)}
              onDiscard={discardAll}
              onApply={apply}
            />
          }
          note={busy || tables.length === 0 ? null : { id: noteId, text: changesTexts.thenPublishes(tableNames) }}
        />
        {notice?.type === 'blocked' && blocked !== null && <Blocked by={blocked} />}
        {notice?.type === 'discarded' && <Discarded staged={notice.staged} close={() => setNotice(null)} />}
        <Reconciliation proceed={staged.length === 0 ? null : apply} />
        <ApplyRun />
        {unpublished.length > 0 && !running && <Unpublished tables={unpublished} />}
        {staged.length === 0 && !running && <NothingStaged />}
        {groups.length > 0 && !running && (
          <>
            {checked.length > 1 && <PlanDifference before={environment} after={after} changes={checked} />}
            <ChangeList
              environment={environment}
              groups={groups}
              issues={shown}
              judgedIn={judgedIn}
              unchecked={unchecked}
              tables={tables}
              onCheck={check}
              scroller={page}
              wanted={wanted}
            />
          </>
        )}
      </div>
      {confirming && (
        <ConfirmApply
          environment={environment}
          after={after}
          changes={checked}
          tables={tables}
          onApply={confirmed}
          onCancel={() => setConfirming(false)}
        />
      )}
    </div>
  )
}

type Block = keyof typeof changesTexts.blocked

/** Why the checked changes cannot be applied now; null when they can. */
function blockOf(checked: Staged, found: readonly Issue[], solution: string | null): Block | null {
  if (checked.length === 0) return 'nothingChecked'
  if (found.length > 0) return 'issues'
  return solution === null ? 'solution' : null
}

/** The first of many may be far below: it gets the focus. */
function firstOf([first]: readonly Issue[]): Wanted | null {
  return first === undefined ? null : { subject: subjectOf(changeOf(first)) }
}

function Blocked({ by }: { by: Block }) {
  return (
    <MessageBar intent="warning" layout="multiline" politeness="assertive">
      <MessageBarBody>{changesTexts.blocked[by]}</MessageBarBody>
      {by === 'solution' && (
        <MessageBarActions>
          <Button size="small" onClick={openSolution}>
            {changesTexts.toSolution}
          </Button>
        </MessageBarActions>
      )}
    </MessageBar>
  )
}

function Discarded({ staged, close }: { staged: Staged; close: () => void }) {
  const stage = useWorkspace((workspace) => workspace.stage)
  const bringBack = () => {
    stage(staged)
    close()
  }
  return (
    <MessageBar intent="info">
      <MessageBarBody>{changesTexts.discarded(staged.length)}</MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={bringBack}>
          {changesTexts.bringBack}
        </Button>
      </MessageBarActions>
    </MessageBar>
  )
}
