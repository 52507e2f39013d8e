import { Button, Text, makeStyles, tokens } from '@fluentui/react-components'
import { ArrowClockwiseRegular, ChevronDownRegular, ChevronUpRegular } from '@fluentui/react-icons'
import { useQuery } from '@tanstack/react-query'
import { useMemo, useRef, useState } from 'react'
import { askAgainIn, isEnded, isExpected, jobsOf, type Cleanup, type RevokeJob } from '../../../model/revokeJob.ts'
import { describeError } from '../../describeError.ts'
import { FailureBar } from '../../FailureBar.tsx'
import { queries } from '../../queries.ts'
import { receiptsOf } from '../../receipts.ts'
import { useSession, useWorkspace } from '../../session.tsx'
import { useStagedEnvironment } from '../../staged.ts'
import { accessTexts, jobStateText } from '../../texts/access.ts'
import { momentText } from '../../texts/moment.ts'
import { shellTexts } from '../../texts/shell.ts'
import { Part } from '../Part.tsx'
import { CleanupCard } from './CleanupCard.tsx'
import { cleanupSubjects } from './cleanupSubjects.ts'

const texts = accessTexts.cleanup

/** As many as tell how the platform is doing. */
const shownJobs = 5

const useStyles = makeStyles({
  place: {
    flexShrink: 0,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalXL}`,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    '@media (max-width: 480px)': { paddingInline: tokens.spacingHorizontalM },
  },
  aside: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  hint: { color: tokens.colorNeutralForeground2 },
  jobs: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL },
})

/** Taking back what was inherited: for each relationship where something may have stayed behind, and the jobs that do it. */
export function Cleanups({ asked, forget }: { asked: string | undefined; forget: () => void }) {
  const styles = useStyles()
  const { connection, environment: present, organizationId } = useSession()
  const staged = useStagedEnvironment()
  const kept = useWorkspace((workspace) => workspace.cleanups)
  const followCleanup = useWorkspace((workspace) => workspace.followCleanup)
  const cleanups = useMemo(() => Object.values(kept), [kept])
  const history = useQuery(receiptsOf(organizationId))
  const receipts = history.data?.receipts
  const subjects = useMemo(() => {
    const applied = (receipts ?? []).flatMap(({ receipt }) =>
      receipt.steps.flatMap(({ outcome, changes }) => (outcome.type === 'applied' ? changes : [])),
    )
    return cleanupSubjects({ present, staged, applied, cleanups, asked })
  }, [present, staged, receipts, cleanups, asked])
  const unchanged = useRef<{ readonly jobs: readonly RevokeJob[] | undefined; readonly since: number }>({ jobs: undefined, since: 0 })
  const jobs = useQuery({
    ...queries.revokeJobs(connection),
    refetchInterval: ({ state }) => {
      // What was read and is the same stays the same object.
      if (unchanged.current.jobs !== state.data) unchanged.current = { jobs: state.data, since: state.dataUpdatedAt }
      return isUnfinished(cleanups, state.data ?? [], lastRead(state)) && askAgainIn(cleanups, unchanged.current.since, lastRead(state))
    },
  })
  // One line, until there is something to follow or to read; what was chosen holds until there is more, or less.
  const [wanted, want] = useState<{ readonly isOpen: boolean; readonly subjects: number } | null>(null)
  const isOpen = wanted?.subjects === subjects.length ? wanted.isOpen : subjects.length > 0 || jobs.isError
  const found = useMemo(() => jobsOf(cleanups, jobs.data ?? []), [cleanups, jobs.data])
  return (
    <div className={styles.place}>
      <Part
        title={texts.title}
        aside={
          <div className={styles.aside}>
            {isOpen ? (
              <Button size="small" appearance="subtle" icon={<ArrowClockwiseRegular />} onClick={() => void jobs.refetch()}>
                {texts.refresh}
              </Button>
            ) : (
              <Text className={styles.hint}>{newestText(jobs.data)}</Text>
            )}
            <Button
              size="small"
              appearance="subtle"
              icon={isOpen ? <ChevronUpRegular /> : <ChevronDownRegular />}
              aria-expanded={isOpen}
              onClick={() => want({ isOpen: !isOpen, subjects: subjects.length })}
            >
              {isOpen ? texts.hide : texts.show}
            </Button>
          </div>
        }
      >
        {isOpen && (
          <>
            <Text className={styles.hint}>{subjects.length === 0 ? `${texts.hint} ${texts.none}` : texts.hint}</Text>
            {jobs.isError && (
              <FailureBar description={describeError(jobs.error)} action={{ text: shellTexts.retry, run: () => void jobs.refetch() }} />
            )}
            {subjects.map((schemaName) => (
              <CleanupCard
                key={schemaName}
                schemaName={schemaName}
                cleanup={cleanups.find((cleanup) => cleanup.schemaName === schemaName) ?? null}
                job={found.get(schemaName) ?? null}
                isExpected={(cleanup) => isExpected(cleanup, lastRead(jobs))}
                remove={() => {
                  followCleanup(schemaName, null)
                  if (asked === schemaName) forget()
                }}
              />
            ))}
            {(jobs.data !== undefined || jobs.isPending) && <Jobs jobs={jobs.data} />}
          </>
        )}
      </Part>
    </div>
  )
}

/** The newest jobs of the environment. Undefined: they are being read. */
function Jobs({ jobs }: { jobs: readonly RevokeJob[] | undefined }) {
  const styles = useStyles()
  return (
    <>
      <Text weight="semibold">{texts.jobs}</Text>
      {jobs === undefined && <Text>{texts.readingJobs}</Text>}
      {jobs?.length === 0 && <Text>{texts.noJobs}</Text>}
      {jobs !== undefined && jobs.length > 0 && (
        <ul className={styles.jobs} aria-label={texts.jobs}>
          {jobs.slice(0, shownJobs).map((job) => (
            <li key={job.id}>
              {jobText(job)}
              {job.message !== null && ` ${texts.said(job.message)}`}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

const jobText = ({ state, createdOn }: RevokeJob): string => texts.job(jobStateText(state), momentText(createdOn))

/** What stands there while the jobs are folded away. Undefined: they are being read. */
function newestText(jobs: readonly RevokeJob[] | undefined): string {
  if (jobs === undefined) return texts.readingJobs
  const [newest] = jobs
  return newest === undefined ? texts.noJobsYet : texts.newest(jobText(newest))
}

/** When the jobs were last read, or could not be, in milliseconds since 1970; 0: not yet. */
const lastRead = ({ dataUpdatedAt, errorUpdatedAt }: { readonly dataUpdatedAt: number; readonly errorUpdatedAt: number }): number =>
  Math.max(dataUpdatedAt, errorUpdatedAt)

/** Whether something may still happen to the jobs: one has not ended, or one that was asked for may yet appear. */
function isUnfinished(cleanups: readonly Cleanup[], jobs: readonly RevokeJob[], readAt: number): boolean {
  const found = jobsOf(cleanups, jobs)
  return jobs.some((job) => !isEnded(job)) || cleanups.some((cleanup) => !found.has(cleanup.schemaName) && isExpected(cleanup, readAt))
}
