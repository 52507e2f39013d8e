import { Button, MessageBar, MessageBarActions, MessageBarBody, ProgressBar, Spinner, Text, makeStyles, tokens } from '@fluentui/react-components'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { handingDown, stopsAccess } from '../../../model/impact/accessReach.ts'
import type { Relationship } from '../../../model/relationship.ts'
import { isEnded, type Cleanup, type RevokeJob } from '../../../model/revokeJob.ts'
import { cleanupRequestText, resetRequestText, startCleanup, type CleanupEnd } from '../../applyCleanup.ts'
import { describeError } from '../../describeError.ts'
import { FailureBar } from '../../FailureBar.tsx'
import { useSession } from '../../session.tsx'
import { useStagedEnvironment } from '../../staged.ts'
import { accessTexts, cleanupEndText, jobStateText } from '../../texts/access.ts'
import { actionNames } from '../../texts/cascade.ts'
import { momentText } from '../../texts/moment.ts'
import { CopyText } from '../CopyText.tsx'
import { RelationshipLink } from '../RelationshipLink.tsx'
import { Quiet } from '../../../ui/Quiet.tsx'

const texts = accessTexts.cleanup

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    paddingTop: tokens.spacingVerticalM,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', justifyContent: 'space-between', gap: tokens.spacingHorizontalM },
  name: { margin: 0, fontSize: tokens.fontSizeBase300 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  advice: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL },
})

/**
 * The clean-up of one relationship: why not yet, the request, what became of it, and what to do when it failed.
 * `isExpected`: whether a job that is not found can still appear.
 */
export function CleanupCard(props: {
  schemaName: string
  cleanup: Cleanup | null
  job: RevokeJob | null
  isExpected: (cleanup: Cleanup) => boolean
  remove: () => void
}) {
  const { schemaName, cleanup, job, isExpected, remove } = props
  const styles = useStyles()
  const session = useSession()
  const staged = useStagedEnvironment()
  const navigate = useNavigate()
  const [end, setEnd] = useState<CleanupEnd | 'sending' | null>(null)
  const present = session.environment.relationships.get(schemaName)
  const obstacle = obstacleOf(present, staged.relationships.get(schemaName))
  const isUnderWay = cleanup !== null && (job === null ? cleanup.isAccepted && isExpected(cleanup) : !isEnded(job))
  const origin = session.connection.client.origin
  const run = () => {
    setEnd('sending')
    void startCleanup(session, schemaName).then(setEnd)
  }
  const isOpen = obstacle === null && session.readOnly === null && end !== 'sending' && !isUnderWay
  const related = present?.type === 'OneToMany' ? session.environment.tables.get(present.referencingTable) : undefined
  return (
    <section className={styles.card} aria-label={schemaName}>
      <div className={styles.head}>
        <h3 className={styles.name}>
          <RelationshipLink schemaName={schemaName} />
        </h3>
        <div className={styles.actions}>
          <Button appearance={cleanup === null ? 'primary' : 'secondary'} size="small" disabledFocusable={!isOpen} onClick={run} {...(end === 'sending' ? { icon: <Spinner size="tiny" /> } : {})}>
            {end === 'sending' ? texts.sending : cleanup === null ? texts.run : texts.again}
          </Button>
          {cleanup !== null && !isUnderWay && (
            <Button size="small" appearance="subtle" onClick={remove}>
              {texts.forget}
            </Button>
          )}
        </div>
      </div>
      {session.readOnly !== null && <Text>{accessTexts.readOnly}</Text>}
      {obstacle === 'staged' ? (
        <Quiet>
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody>{texts.staged}</MessageBarBody>
            <MessageBarActions>
              <Button size="small" onClick={() => void navigate({ to: '/$environment/changes', params: { environment: session.connection.id } })}>
                {texts.applyFirst}
              </Button>
            </MessageBarActions>
          </MessageBar>
        </Quiet>
      ) : (
        <Text>{obstacle ?? (cleanup === null ? texts.ready : '')}</Text>
      )}
      {end !== null && end !== 'sending' && end.type !== 'sent' && <EndBar end={end} />}
      {cleanup !== null && <Followed cleanup={cleanup} job={job} isExpected={isExpected(cleanup)} />}
      {(job?.state === 'failed' || job?.state === 'cancelled') && (
        <>
          <Text weight="semibold">{texts.whatNow}</Text>
          <ol className={styles.advice}>
            {texts.advice.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ol>
          {related !== undefined && related.objectTypeCode !== null && (
            <CopyText caption={texts.reset} text={resetRequestText(origin, related.objectTypeCode)} />
          )}
        </>
      )}
      {obstacle === null && !isUnderWay && job?.state !== 'succeeded' && <CopyText caption={texts.request} text={cleanupRequestText(origin, schemaName)} />}
    </section>
  )
}

/** Why a clean-up makes no sense now; null when it does. */
function obstacleOf(present: Relationship | undefined, after: Relationship | undefined): string | null {
  if (present === undefined) return texts.missing
  if (present.type !== 'OneToMany') return texts.notOneToMany
  if (after !== undefined && stopsAccess(present, after)) return 'staged'
  const actions = handingDown(present)
  return actions.length === 2 ? texts.stillOn(actions.map((action) => actionNames[action])) : null
}

function EndBar({ end }: { end: Exclude<CleanupEnd, { readonly type: 'sent' }> }) {
  if (end.type === 'refused') return <FailureBar description={describeError(end.error)} />
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{cleanupEndText(end.type)}</MessageBarBody>
    </MessageBar>
  )
}

/** What became of a request that was sent. */
function Followed({ cleanup, job, isExpected }: { cleanup: Cleanup; job: RevokeJob | null; isExpected: boolean }) {
  if (job === null) {
    return (
      <div role="status">
        <Text block>{!cleanup.isAccepted ? texts.unanswered : isExpected ? texts.accepted : texts.notFound}</Text>
        {!isExpected && <Text block>{texts.notFollowed}</Text>}
        {cleanup.isAccepted && isExpected && <ProgressBar />}
      </div>
    )
  }
  return (
    <div role="status">
      <Text block>
        {texts.job(jobStateText(job.state), momentText(job.createdOn))} {job.completedOn !== null && texts.completed(momentText(job.completedOn))}
      </Text>
      {job.message !== null && <Text block>{texts.said(job.message)}</Text>}
      {!isEnded(job) && <ProgressBar />}
    </div>
  )
}
