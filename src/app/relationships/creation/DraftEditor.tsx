import { Button, Text, makeStyles, tokens } from '@fluentui/react-components'
import { useId, useMemo, useRef } from 'react'
import type { Draft } from '../../../model/draft/draft.ts'
import { draftIssues } from '../../../model/draft/draftIssues.ts'
import { draftRelationships } from '../../../model/draft/draftRelationships.ts'
import { draftWarnings } from '../../../model/draft/draftWarnings.ts'
import { creation, type CreateChange } from '../../../model/change.ts'
import { useChosenSolution } from '../../chosenSolution.ts'
import { Direction } from '../../Direction.tsx'
import { FailureBar } from '../../FailureBar.tsx'
import { describeFault, underTitle } from '../../describeError.ts'
import { creationTexts as texts } from '../../texts/creation.ts'
import { madeSentence } from '../../texts/changeSentences.ts'
import { shellTexts } from '../../texts/shell.ts'
import { CreationFrame } from './CreationFrame.tsx'
import { DraftFields } from './DraftFields.tsx'
import { DraftFormContext, type DraftForm } from './draftForm.ts'
import { LeaveGuard } from './LeaveGuard.tsx'
import { Obstacles } from './Obstacles.tsx'
import type { Refusal } from './refusal.ts'
import { StagingNeeds, useStagingNeed } from './StagingNeeds.tsx'

const useStyles = makeStyles({
  what: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  fields: { display: 'flex', flexDirection: 'column' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
})

export interface DraftEditorProps {
  readonly draft: Draft
  /** The staged creation that is edited; null for something new. */
  readonly original: CreateChange | null
  readonly isDirty: boolean
  readonly judged: Pick<DraftForm, 'environment' | 'languages' | 'columns'>
  readonly refusal: Refusal | null
  readonly change: (draft: Draft) => void
  /** To the choice of tables and kind, for something new. */
  readonly back?: () => void
  readonly stage: (change: CreateChange) => void
  readonly close: () => void
}

/** Every field of a draft, judged while it is typed, and the way to stage it. */
export function DraftEditor(props: DraftEditorProps) {
  const { draft, original, isDirty, judged, refusal, change, back, stage, close } = props
  const styles = useStyles()
  const prefix = useChosenSolution()?.prefix ?? ''
  const need = useStagingNeed()
  const needId = useId()
  const leaving = useRef(false)
  const obstacles = useId()
  const { environment, columns } = judged
  const issues = useMemo(
    // Without a solution no name can be right; one message says so instead of one at each name.
    () => (prefix === '' ? [] : draftIssues(environment, draft, { prefix, columns })),
    [environment, draft, prefix, columns],
  )
  const form = useMemo(
    (): DraftForm => ({
      ...judged,
      prefix,
      issues,
      warnings: draftWarnings(draft),
      refused: isDirty ? null : (refusal?.at ?? null),
    }),
    [judged, prefix, issues, draft, isDirty, refusal],
  )
  const made = draftRelationships(draft)
  const isBlocked = need !== null || issues.length > 0
  const finish = () => {
    if (isBlocked) return
    leaving.current = true
    stage(creation(draft))
  }
  return (
    <DraftFormContext value={form}>
      <CreationFrame
        title={original === null ? texts.title : texts.editTitle}
        close={close}
        foot={
          <>
            <StagingNeeds id={needId} />
            <Obstacles id={obstacles} />
            <div className={styles.buttons}>
              <Button
                appearance="primary"
                disabledFocusable={isBlocked}
                aria-describedby={need !== null ? needId : issues.length > 0 ? obstacles : undefined}
                onClick={finish}
              >
                {texts.stage}
              </Button>
              {back !== undefined && <Button onClick={back}>{texts.back}</Button>}
              <Button onClick={close}>{shellTexts.cancel}</Button>
            </div>
          </>
        }
      >
        {refusal !== null && refusal.outcome.fault !== null && (
          <FailureBar description={underTitle(texts.refused, describeFault(refusal.outcome.fault))} />
        )}
        <div className={styles.what}>
          {made.map((relationship, index) => (
            <Direction key={index} environment={environment} relationship={relationship} />
          ))}
          <Text>{madeSentence(environment, draft)}</Text>
        </div>
        <div className={styles.fields}>
          <DraftFields key={draft.type} draft={draft} change={change} />
        </div>
      </CreationFrame>
      <LeaveGuard isDirty={isDirty} isStaged={original !== null} leaving={leaving} />
    </DraftFormContext>
  )
}
