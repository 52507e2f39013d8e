import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Text,
  makeStyles,
  tokens,
} from '@fluentui/react-components'
import { subjectOf, type Change } from '../../model/change.ts'
import type { Environment } from '../../model/environment.ts'
import { severityOf, type Severity } from '../../model/severity.ts'
import { useReturnFocus } from '../../ui/returnFocus.ts'
import { changesTexts } from '../texts/changes.ts'
import { changeSentences } from '../texts/changeSentences.ts'
import { SeverityMark } from './SeverityMark.tsx'
import { useTableNames } from './useTableNames.ts'

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  part: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: tokens.spacingVerticalS },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL, overflowWrap: 'anywhere' },
  name: { display: 'block', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
})

const asked = ['destroys', 'exposes'] as const satisfies readonly Severity[]

/** Whether applying these changes needs a word first. */
export const needsConfirmation = (changes: readonly Change[]): boolean =>
  changes.some((change) => asked.some((severity) => severity === severityOf(change)))

/** Says in words what the harmful ones among the changes will do, before anything is sent. */
export function ConfirmApply(props: {
  environment: Environment
  changes: readonly Change[]
  /** Published at the end. */
  tables: readonly string[]
  onApply: () => void
  onCancel: () => void
}) {
  const styles = useStyles()
  useReturnFocus()
  const { environment, changes, tables, onApply, onCancel } = props
  const names = useTableNames(tables)
  return (
    <Dialog open modalType="alert" onOpenChange={(_, { open }) => !open && onCancel()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{changesTexts.confirm.title(changes.length)}</DialogTitle>
          <DialogContent className={styles.content}>
            {asked.map((severity) => {
              const harmful = changes.filter((change) => severityOf(change) === severity)
              if (harmful.length === 0) return null
              return (
                <div key={severity} className={styles.part}>
                  <SeverityMark severity={severity} />
                  <Text>{changesTexts.confirm[severity]}</Text>
                  <ul className={styles.list}>
                    {harmful.map((change) => (
                      <li key={subjectOf(change)}>
                        {meaning(environment, change)}
                        <span className={styles.name}>{change.schemaName}</span>
                      </li>
                    ))}
                  </ul>
                </div>
              )
            })}
            <Text>{`${changesTexts.confirm.note}${names.length === 0 ? '' : ` ${changesTexts.thenPublishes(names)}`}`}</Text>
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={onApply}>
              {changesTexts.apply}
            </Button>
            <Button onClick={onCancel}>{changesTexts.confirm.cancel}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}

function meaning(environment: Environment, change: Change): string {
  const [, after] = changeSentences(environment, change) ?? []
  return after ?? changesTexts.gone
}
