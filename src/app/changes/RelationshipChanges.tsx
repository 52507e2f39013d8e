import { Button, Link, Text, makeStyles, tokens } from '@fluentui/react-components'
import { CodeRegular } from '@fluentui/react-icons'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { subjectOf, type Change } from '../../model/change.ts'
import type { RelationshipDiff } from '../../model/diff.ts'
import type { Environment } from '../../model/environment.ts'
import { stepsOf } from '../../model/plan.ts'
import type { Issue } from '../../model/issues.ts'
import type { JudgedIn } from '../differences.ts'
import { changesTexts } from '../texts/changes.ts'
import { issuesOf } from './ChangeIssues.tsx'
import { ChangeRow } from './ChangeRow.tsx'
import { Direction } from '../Direction.tsx'
import { InheritedAccessNote } from '../InheritedAccessNote.tsx'
import { MaskNotice } from '../MaskNotice.tsx'
import { Requests } from './Requests.tsx'

const useStyles = makeStyles({
  card: {
    containerType: 'inline-size',
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalXS}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalL,
    paddingBottom: tokens.spacingVerticalS,
  },
  names: { flex: '1 1 240px', minWidth: 0, display: 'flex', flexDirection: 'column', alignItems: 'flex-start' },
  name: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, overflowWrap: 'anywhere' },
  notice: { marginBottom: tokens.spacingVerticalS },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
})

/** The staged changes of one relationship. */
export function RelationshipChanges(props: {
  environment: Environment
  group: RelationshipDiff
  issues: readonly Issue[]
  judgedIn: JudgedIn
  unchecked: ReadonlySet<string>
  /** Those of every checked change on the page. */
  tables: readonly string[]
  onCheck: (change: Change, checked: boolean) => void
  /** Where it is in a list of which only a part is in the document. */
  place?: { readonly index: number; readonly of: number; readonly measure: (element: HTMLElement | null) => void }
}) {
  const styles = useStyles()
  const navigate = useNavigate()
  const [requestsShown, showRequests] = useState(false)
  const { environment, group, issues, judgedIn, unchecked, tables, onCheck, place } = props
  const { schemaName, relationship, changes } = group
  const openDetails = () => void navigate({ to: '.', search: { relationship: relationship?.schemaName ?? schemaName } })
  const checked = changes.filter((change) => !unchecked.has(subjectOf(change)))
  return (
    <li
      className={styles.card}
      ref={place?.measure}
      data-index={place?.index}
      aria-posinset={place === undefined ? undefined : place.index + 1}
      aria-setsize={place?.of}
    >
      <div className={styles.head}>
        <div className={styles.names}>
          <h2 className={styles.name}>
            {relationship === null ? (
              <bdi>{schemaName}</bdi>
            ) : (
              <Link as="button" onClick={openDetails}>
                <bdi>{schemaName}</bdi>
              </Link>
            )}
          </h2>
          {relationship === null ? (
            <Text>{changesTexts.gone}</Text>
          ) : (
            <Direction environment={environment} relationship={relationship} />
          )}
        </div>
        {relationship !== null && (
          <Button
            appearance="subtle"
            size="small"
            icon={<CodeRegular />}
            aria-expanded={requestsShown}
            onClick={() => showRequests(!requestsShown)}
          >
            {requestsShown ? changesTexts.requests.hide : changesTexts.requests.show}
          </Button>
        )}
      </div>
      <ul className={styles.list}>
        {changes.map((change) => (
          <ChangeRow
            key={subjectOf(change)}
            environment={environment}
            relationship={relationship}
            change={change}
            issues={issuesOf(issues, change)}
            judgedIn={judgedIn}
            checked={!unchecked.has(subjectOf(change))}
            onCheck={(next) => onCheck(change, next)}
            check={(other) => onCheck(other, true)}
          />
        ))}
      </ul>
      <InheritedAccessNote className={styles.notice} schemaName={schemaName} changes={checked} />
      <MaskNotice className={styles.notice} relationship={relationship} changes={checked} />
      {requestsShown &&
        stepsOf({ schemaName, relationship, changes: checked }).map((step) => (
          <Requests key={step.type} step={step} tables={tables} />
        ))}
    </li>
  )
}
