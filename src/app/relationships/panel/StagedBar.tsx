import { Button, MessageBar, MessageBarActions, MessageBarBody, makeStyles, tokens } from '@fluentui/react-components'
import { useDeferredValue } from 'react'
import { relationshipOf } from '../../../model/change.ts'
import { DifferenceNote } from '../../DifferenceNote.tsx'
import { MaskNotice } from '../../MaskNotice.tsx'
import { useSession, useWorkspace } from '../../session.tsx'
import { useStaged } from '../../staged.ts'
import { panelTexts } from '../../texts/relationshipPanel.ts'
import { Quiet } from '../../../ui/Quiet.tsx'

const useStyles = makeStyles({
  bar: { margin: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}` },
})

/** Says that this relationship has staged changes, and takes them back. The field that was changed answers first. */
export function StagedBar({ schemaName }: { schemaName: string }) {
  const styles = useStyles()
  const staged = useDeferredValue(useStaged())
  const changes = staged.filter((change) => relationshipOf(change) === schemaName)
  const { relationships } = useSession().environment
  const unstage = useWorkspace((workspace) => workspace.unstage)
  const deletion = changes.find(({ type }) => type === 'delete')
  if (changes.length === 0) return null
  return (
    <>
      <Quiet>
        <MessageBar className={styles.bar} intent="info">
          <MessageBarBody>
            {deletion === undefined ? panelTexts.stagedHere(changes.length) : panelTexts.deletionStaged}
          </MessageBarBody>
          <MessageBarActions>
            <Button size="small" onClick={() => unstage(changes)}>
              {panelTexts.discard}
            </Button>
          </MessageBarActions>
        </MessageBar>
      </Quiet>
      {deletion !== undefined && (
        <div className={styles.bar}>
          <DifferenceNote change={deletion} />
        </div>
      )}
      <MaskNotice className={styles.bar} relationship={relationships.get(schemaName) ?? null} changes={changes} />
    </>
  )
}
