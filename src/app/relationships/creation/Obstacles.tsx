import { Link, MessageBar, MessageBarBody, makeStyles, tokens } from '@fluentui/react-components'
import { useEffect } from 'react'
import type { DraftField } from '../../../model/draft/draftIssue.ts'
import { creationTexts as texts, draftFieldName } from '../../texts/creation.ts'
import { draftProblemText } from '../../texts/draftProblem.ts'
import { useDraftForm } from './draftForm.ts'

const useStyles = makeStyles({
  bar: { maxHeight: '128px', overflowY: 'auto' },
  list: {
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalL,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    '& button': { fontSize: 'inherit', lineHeight: 'inherit' },
  },
})

const toField = (field: DraftField) => document.querySelector<HTMLElement>(`[data-field="${field}"]`)?.focus()

/** Everything that stands in the way of staging a draft; each leads to its field. */
export function Obstacles({ id }: { id: string }) {
  const styles = useStyles()
  const { environment, issues } = useDraftForm()
  const count = issues.length
  useEffect(() => {
    // The list takes its room from the fields: the one in hand must not go below it.
    if (count > 0) document.activeElement?.scrollIntoView({ block: 'nearest' })
  }, [count])
  if (count === 0) return null
  return (
    <MessageBar className={styles.bar} intent="error" layout="multiline">
      <MessageBarBody id={id}>
        {texts.mend(count)}
        <ul className={styles.list}>
          {issues.map((issue) => (
            <li key={`${issue.field} ${issue.rule}`}>
              <Link as="button" inline onClick={() => toField(issue.field)}>
                {draftFieldName(issue.field)}
              </Link>
              {`: ${draftProblemText(environment, issue)}`}
            </li>
          ))}
        </ul>
      </MessageBarBody>
    </MessageBar>
  )
}
