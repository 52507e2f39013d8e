import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components'
import { useNavigate } from '@tanstack/react-router'
import type { Change } from '../../model/change.ts'
import type { FieldObstacle } from '../../model/fieldObstacle.ts'
import { keepMine, type Drift } from '../../model/drift.ts'
import { changeOf, type Issue } from '../../model/issues.ts'
import { useSession, useWorkspace } from '../session.tsx'
import { useStaged } from '../staged.ts'
import { refusalText } from '../texts/cascade.ts'
import { changeValueName } from '../texts/change.ts'
import { changesTexts } from '../texts/changes.ts'
import { draftFieldName } from '../texts/creation.ts'
import { draftProblemText } from '../texts/draftProblem.ts'
import { fieldObstacleText } from '../texts/fieldObstacle.ts'
import { fieldName } from '../texts/field.ts'
import { useWayOut, WayOutButton } from '../WayOut.tsx'
import { isUnknown } from '../../model/unknown.ts'
import { Quiet } from '../../ui/Quiet.tsx'

/** What stands between one change and the server, each with the way out as a button. `check` has another one applied, too. */
export function ChangeIssues({ issues, check }: { issues: readonly Issue[]; check: (change: Change) => void }) {
  return issues.map((issue) => {
    switch (issue.type) {
      case 'drift':
        return <DriftNotice key={issue.drift.type} drift={issue.drift} />
      case 'refused':
        return <RefusalNotice key={issue.refusal.rule} issue={issue} />
      case 'draft':
        return <DraftNotice key={`${issue.issue.field} ${issue.issue.rule}`} issue={issue} />
      case 'field':
        return <FieldNotice key={issue.obstacle.rule} obstacle={issue.obstacle} />
      case 'kept':
        return <PlainNotice key={issue.reason} reason={changesTexts.kept[issue.reason]} />
      case 'columnLost':
        return <ColumnNotice key={issue.type} issue={issue} check={check} />
    }
  })
}

function FieldNotice({ obstacle }: { obstacle: FieldObstacle }) {
  return <PlainNotice reason={fieldObstacleText(useSession().environment, obstacle)} />
}

function PlainNotice({ reason }: { reason: string }) {
  return (
    <Quiet>
      <MessageBar intent="error" layout="multiline">
        <MessageBarBody>{`${changesTexts.refusedHint} ${reason}`}</MessageBarBody>
      </MessageBar>
    </Quiet>
  )
}

function ColumnNotice({ issue, check }: { issue: Extract<Issue, { type: 'columnLost' }>; check: (change: Change) => void }) {
  const { column, keepers } = issue
  const { text, check: checkText } = changesTexts.columnLost
  return (
    <MessageBar intent="error" layout="multiline">
      <MessageBarBody>{text(column, keepers.map(({ schemaName }) => schemaName))}</MessageBarBody>
      <MessageBarActions>
        {keepers.map((keeper) => (
          <Button key={keeper.schemaName} size="small" onClick={() => check(keeper)}>
            {checkText(keeper.schemaName)}
          </Button>
        ))}
      </MessageBarActions>
    </MessageBar>
  )
}

/** What is wrong with something new is mended in its form. */
function DraftNotice({ issue: { change, issue } }: { issue: Extract<Issue, { type: 'draft' }> }) {
  const navigate = useNavigate()
  const { environment } = useSession()
  const offered = useWayOut([issue])
  const edit = () => void navigate({ to: '.', search: (present) => ({ ...present, create: { edit: change.schemaName } }) })
  return (
    <Quiet>
      <MessageBar intent="error" layout="multiline">
        <MessageBarBody>{`${draftFieldName(issue.field)}: ${draftProblemText(environment, issue)}`}</MessageBarBody>
        <MessageBarActions>
          {offered !== null && <WayOutButton offered={offered} />}
          <Button size="small" onClick={edit}>
            {changesTexts.editDraft}
          </Button>
        </MessageBarActions>
      </MessageBar>
    </Quiet>
  )
}

function RefusalNotice({ issue }: { issue: Extract<Issue, { type: 'refused' }> }) {
  const { refusal } = issue
  const offered = useWayOut([refusal])
  return (
    <Quiet>
      <MessageBar intent="error" layout="multiline">
        <MessageBarBody>{`${changesTexts.refusedHint} ${refusalText(refusal)}`}</MessageBarBody>
        {offered !== null && (
          <MessageBarActions>
            <WayOutButton offered={offered} />
          </MessageBarActions>
        )}
      </MessageBar>
    </Quiet>
  )
}

function DriftNotice({ drift }: { drift: Drift }) {
  const staged = useStaged()
  const settle = useWorkspace((workspace) => workspace.settle)
  const unstage = useWorkspace((workspace) => workspace.unstage)
  const { change } = drift
  return (
    <Quiet>
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>{driftText(drift)}</MessageBarBody>
        <MessageBarActions>
          {drift.type === 'changed' && !isUnknown(drift.theirs) && (
            <Button size="small" onClick={() => settle(keepMine(staged, drift.change, drift.theirs))}>
              {changesTexts.drift.keepMine}
            </Button>
          )}
          <Button size="small" onClick={() => unstage([change])}>
            {drift.type === 'changed' ? changesTexts.drift.takeTheirs : changesTexts.drift.discard}
          </Button>
        </MessageBarActions>
      </MessageBar>
    </Quiet>
  )
}

function driftText(drift: Drift): string {
  if (drift.type === 'gone') return changesTexts.drift.gone
  if (drift.type === 'taken') return changesTexts.drift.taken(drift.schemaName)
  if (drift.type === 'replaced') return changesTexts.drift.replaced(drift.fields.map(fieldName))
  const theirs = changeValueName(drift.change, drift.theirs)
  return isUnknown(drift.theirs) ? changesTexts.drift.unknown(theirs) : changesTexts.drift.changed(theirs)
}

/** The issues of one change. */
export const issuesOf = (issues: readonly Issue[], change: Change): readonly Issue[] =>
  issues.filter((issue) => changeOf(issue) === change)
