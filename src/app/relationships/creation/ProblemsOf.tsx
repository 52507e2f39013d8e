import { MessageBar, MessageBarBody } from '@fluentui/react-components'
import type { DraftField } from '../../../model/draft/draftIssue.ts'
import { draftProblemText } from '../../texts/draftProblem.ts'
import { useDraftForm } from './draftForm.ts'

/** What is wrong with what the form shows and does not let change here: its tables, or a column that is there. */
export function ProblemsOf({ fields }: { fields: readonly DraftField[] }) {
  const { environment, issues, refused } = useDraftForm()
  const texts = issues
    .filter(({ field }) => fields.includes(field))
    .map((issue) => draftProblemText(environment, issue))
  if (refused !== null && refused.field !== null && fields.includes(refused.field)) texts.push(refused.text)
  return [...new Set(texts)].map((text) => (
    <MessageBar key={text} intent="error" layout="multiline">
      <MessageBarBody>{text}</MessageBarBody>
    </MessageBar>
  ))
}
