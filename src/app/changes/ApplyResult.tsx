import { Link, MessageBar, MessageBarBody } from '@fluentui/react-components'
import { getRouteApi } from '@tanstack/react-router'
import { tallyOf } from '../../model/done.ts'
import { dismissApply } from '../apply.ts'
import { appliedSteps, isComplete, type Run } from '../applyRun.ts'
import { useSession } from '../session.tsx'
import { applyTexts, summaryText } from '../texts/apply.ts'
import { shellTexts } from '../texts/shell.ts'
import { DismissAction } from '../../ui/DismissAction.tsx'

const route = getRouteApi('/$environment')

/** How the run ended, in one line, with the way to its receipt. */
export function ApplyResult({ run }: { run: Run }) {
  const params = route.useParams()
  const navigate = route.useNavigate()
  const session = useSession()
  const applied = appliedSteps(run)
  const published = run.publish.state.type === 'published' ? run.publish.tables.length : 0
  const text = summaryText({
    done: tallyOf(run.steps.filter(({ state }) => state.type === 'applied')),
    perhaps: tallyOf(run.steps.filter(({ state }) => state.type === 'unknown')),
    notDone: tallyOf(run.steps.filter(({ state }) => state.type !== 'applied' && state.type !== 'unknown')),
    published,
    notPublished: applied > 0 || run.steps.length === 0 ? run.publish.tables.length - published : 0,
  })
  return (
    <MessageBar intent={isComplete(run) ? 'success' : applied > 0 ? 'warning' : 'error'} layout="multiline">
      <MessageBarBody>
        {`${text} `}
        <Link as="button" inline onClick={() => void navigate({ to: '/$environment/history', params })}>
          {applyTexts.result.toHistory}
        </Link>
        {run.receiptFailure !== null && <div>{`${applyTexts.result.receiptLost} ${run.receiptFailure}`}</div>}
      </MessageBarBody>
      <DismissAction label={shellTexts.dismiss} dismiss={() => dismissApply(session)} />
    </MessageBar>
  )
}
