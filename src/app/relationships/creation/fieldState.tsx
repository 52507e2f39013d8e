import { Button, makeStyles, tokens, type FieldProps } from '@fluentui/react-components'
import type { DraftField } from '../../../model/draft/draftIssue.ts'
import { creationTexts as texts } from '../../texts/creation.ts'
import { draftProblemText, draftWarningText } from '../../texts/draftProblem.ts'
import { useDraftForm } from './draftForm.ts'

const useStyles = makeStyles({
  fix: { display: 'block', marginBlockStart: tokens.spacingVerticalXXS },
})

type FieldState = Pick<FieldProps, 'validationState' | 'validationMessage'>

/** What is wrong at a field, or may be regretted, as its Fluent field shows it. `fixPrefix` mends a missing prefix. */
export function useFieldState(field: DraftField | null, fixPrefix?: () => void): FieldState {
  const styles = useStyles()
  const { environment, prefix, issues, warnings, refused } = useDraftForm()
  const own = issues.filter((issue) => issue.field === field)
  const texted = own.map((issue) => draftProblemText(environment, issue))
  if (refused !== null && refused.field !== null && refused.field === field) texted.push(refused.text)
  if (texted.length === 0) {
    const warned = warnings.filter((warning) => warning.field === field).map(draftWarningText)
    return warned.length === 0 ? {} : { validationState: 'warning', validationMessage: warned.join(' ') }
  }
  const isFixable = fixPrefix !== undefined && prefix !== '' && own.some(({ rule }) => rule === 'prefix')
  return {
    validationState: 'error',
    validationMessage: (
      <>
        {texted.join(' ')}
        {isFixable && (
          <span className={styles.fix}>
            <Button size="small" onClick={fixPrefix}>
              {texts.beginWith(prefix)}
            </Button>
          </span>
        )}
      </>
    ),
  }
}
