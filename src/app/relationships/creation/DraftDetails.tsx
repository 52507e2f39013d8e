import { Button, MessageBar, MessageBarActions, MessageBarBody, Text, makeStyles, tokens } from '@fluentui/react-components'
import { useNavigate } from '@tanstack/react-router'
import type { CreateChange } from '../../../model/change.ts'
import { draftRelationships } from '../../../model/draft/draftRelationships.ts'
import { draftNames } from '../../../model/draft/editDraft.ts'
import { fieldsOf } from '../../../model/fields.ts'
import { Facts } from '../../../ui/Facts.tsx'
import { DifferenceNote } from '../../DifferenceNote.tsx'
import { useWorkspace } from '../../session.tsx'
import { useStagedEnvironment } from '../../staged.ts'
import { madeSentence } from '../../texts/changeSentences.ts'
import { creationTexts } from '../../texts/creation.ts'
import { fieldName, fieldValueName } from '../../texts/field.ts'
import { columnFacts } from './columnFacts.ts'
import { Quiet } from '../../../ui/Quiet.tsx'

const useStyles = makeStyles({
  details: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
  },
})

/** One relationship that is only staged: what it will be, and the ways to change it or take it back. */
export function DraftDetails({ change, schemaName }: { change: CreateChange; schemaName: string }) {
  const styles = useStyles()
  const environment = useStagedEnvironment()
  const navigate = useNavigate()
  const unstage = useWorkspace((workspace) => workspace.unstage)
  const texts = creationTexts.draft
  const relationship = draftRelationships(change.draft).find((one) => one.schemaName === schemaName)
  const others = draftNames(change.draft).filter((name) => name !== schemaName)
  const edit = () =>
    void navigate({ to: '.', search: (present) => ({ ...present, create: { edit: change.schemaName } }) })
  return (
    <div className={styles.details}>
      <Quiet>
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>{texts.notThere}</MessageBarBody>
          <MessageBarActions>
            <Button size="small" appearance="primary" onClick={edit}>
              {texts.edit}
            </Button>
            <Button size="small" onClick={() => unstage([change])}>
              {texts.discard}
            </Button>
          </MessageBarActions>
        </MessageBar>
      </Quiet>
      <Text>{madeSentence(environment, change.draft)}</Text>
      <DifferenceNote change={change} />
      {relationship !== undefined && (
        <Facts
          items={[
            ...columnFacts(change.draft),
            ...[...fieldsOf(relationship)]
              // What has no name on the screen is the server's to give.
              .filter(([field]) => fieldName(field) !== field)
              .map(([field, value]) => ({ name: fieldName(field), value: fieldValueName(field, value) })),
          ]}
        />
      )}
      {others.length > 0 && <Facts items={[{ name: texts.madeTogether, value: others.join(', ') }]} />}
    </div>
  )
}
