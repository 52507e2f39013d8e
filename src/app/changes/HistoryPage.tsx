import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  Skeleton,
  SkeletonItem,
} from '@fluentui/react-components'
import { HistoryRegular } from '@fluentui/react-icons'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import type { StoredReceipt } from '../applyStored.ts'
import { describeError } from '../describeError.ts'
import { receiptsOf } from '../receipts.ts'
import { useSession, useWorkspace } from '../session.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { historyTexts, obstacleText } from '../texts/history.ts'
import { PageHeader } from './PageHeader.tsx'
import { FailureBar } from '../FailureBar.tsx'
import { usePageStyles } from './pageStyles.ts'
import { ReceiptCard } from './ReceiptCard.tsx'
import { appliedChanges, perhapsChanges } from './receiptSummary.ts'
import { keepingColumnChanges } from '../../model/columnHolder.ts'
import { subjectOf } from '../../model/change.ts'
import { reverse, type ReverseObstacle } from '../../model/reverse.ts'
import { Quiet } from '../../ui/Quiet.tsx'

interface Reversed {
  readonly staged: number
  /** How many of them may take back what somebody else has made. */
  readonly perhaps: number
  /** Something deleted is to be made again. */
  readonly rebuilds: boolean
  readonly obstacles: readonly ReverseObstacle[]
}

const route = getRouteApi('/$environment')

/** The receipts of everything applied and published from this browser. */
export function HistoryPage() {
  const styles = usePageStyles()
  const { environment, organizationId } = useSession()
  const stage = useWorkspace((workspace) => workspace.stage)
  const staged = useWorkspace((workspace) => workspace.staged)
  const history = useQuery(receiptsOf(organizationId))
  const [reversed, setReversed] = useState<Reversed | null>(null)
  const receipts = history.data?.receipts ?? []
  const unreadable = history.data?.unreadable ?? 0
  const stageReverse = (stored: StoredReceipt) => {
    const certain = reverse(environment, appliedChanges(stored.receipt))
    const perhaps = reverse(environment, perhapsChanges(stored))
    const changes = [...certain.changes, ...perhaps.changes]
    if (changes.length > 0) stage(keepingColumnChanges(environment, staged, changes))
    setReversed({
      staged: changes.length,
      perhaps: perhaps.changes.length,
      rebuilds: changes.some(({ type }) => type === 'create'),
      obstacles: [...certain.obstacles, ...perhaps.obstacles],
    })
  }
  return (
    <div className={styles.page}>
      <div className={styles.column}>
        <PageHeader
          title={historyTexts.title}
          summary={receipts.length === 0 ? null : historyTexts.summary(receipts.length)}
        />
        {reversed !== null && <ReversedBar reversed={reversed} close={() => setReversed(null)} />}
        {unreadable > 0 && (
          <Quiet>
            <MessageBar intent="warning" layout="multiline">
              <MessageBarBody>{historyTexts.unreadable(unreadable)}</MessageBarBody>
            </MessageBar>
          </Quiet>
        )}
        {history.isPending && <ReceiptsSkeleton />}
        {history.isError && (
          <FailureBar
            description={{ ...describeError(history.error), title: historyTexts.failed }}
            action={{ text: historyTexts.retry, run: () => void history.refetch() }}
          />
        )}
        {history.isSuccess && receipts.length === 0 && <NoReceipts />}
        {receipts.length > 0 && (
          <ul className={styles.list}>
            {receipts.map((stored) => (
              <ReceiptCard key={stored.id} stored={stored} onReverse={() => stageReverse(stored)} />
            ))}
          </ul>
        )}
      </div>
    </div>
  )
}

function ReversedBar({ reversed, close }: { reversed: Reversed; close: () => void }) {
  const params = route.useParams()
  const navigate = route.useNavigate()
  const { staged, perhaps, rebuilds, obstacles } = reversed
  return (
    <MessageBar intent={obstacles.length === 0 && perhaps === 0 && !rebuilds ? 'success' : 'warning'} layout="multiline" politeness="polite">
      <MessageBarBody>
        {staged === 0 ? historyTexts.notReversed : historyTexts.reversed(staged)}
        {perhaps > 0 && <div>{historyTexts.perhaps(perhaps)}</div>}
        {rebuilds && <div>{historyTexts.rebuilt}</div>}
        {obstacles.map((obstacle) => (
          <div key={subjectOf(obstacle.change)}>{obstacleText(obstacle)}</div>
        ))}
      </MessageBarBody>
      <MessageBarActions>
        {staged > 0 && (
          <Button size="small" onClick={() => void navigate({ to: '/$environment/changes', params })}>
            {historyTexts.toChanges}
          </Button>
        )}
        <Button size="small" appearance="subtle" onClick={close}>
          {historyTexts.dismiss}
        </Button>
      </MessageBarActions>
    </MessageBar>
  )
}

function NoReceipts() {
  const params = route.useParams()
  const navigate = route.useNavigate()
  const { empty } = historyTexts
  return (
    <EmptyState
      icon={<HistoryRegular />}
      title={empty.title}
      text={empty.text}
      actions={[{ text: empty.toChanges, run: () => void navigate({ to: '/$environment/changes', params }) }]}
    />
  )
}

function ReceiptsSkeleton() {
  const styles = usePageStyles()
  return (
    <Skeleton className={styles.list} aria-label={historyTexts.loading}>
      <SkeletonItem size={128} />
      <SkeletonItem size={128} />
    </Skeleton>
  )
}
