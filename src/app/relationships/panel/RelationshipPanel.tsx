import { Button, Subtitle1, Text, Tooltip, makeStyles, tokens } from '@fluentui/react-components'
import { DismissRegular } from '@fluentui/react-icons'
import { useQuery } from '@tanstack/react-query'
import { BreakableName } from '../../../ui/BreakableName.tsx'
import { Direction } from '../../Direction.tsx'
import { queries } from '../../queries.ts'
import { useSession } from '../../session.tsx'
import { useStaged, useStagedEnvironment } from '../../staged.ts'
import { stageDeletion } from '../../stageDeletion.ts'
import { panelTexts } from '../../texts/relationshipPanel.ts'
import { shellTexts } from '../../texts/shell.ts'
import { DraftDetails } from '../creation/DraftDetails.tsx'
import { creationOf } from '../creation/stagedDrafts.ts'
import { DeleteButton } from '../deletion/DeleteButton.tsx'
import { AddToSolution } from './AddToSolution.tsx'
import { LinkRowsButton } from './LinkRowsButton.tsx'
import { ManyToManyDetails } from './ManyToManyDetails.tsx'
import { OneToManyDetails } from './OneToManyDetails.tsx'
import { RelationshipBadges } from './RelationshipBadges.tsx'

const useStyles = makeStyles({
  head: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalXL}`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  title: { display: 'flex', alignItems: 'flex-start', justifyContent: 'space-between', gap: tokens.spacingHorizontalS },
  name: { margin: 0, overflowWrap: 'anywhere', lineHeight: '32px' },
  facts: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', justifyContent: 'space-between', gap: tokens.spacingHorizontalS },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  body: {
    flex: 1,
    minHeight: 0,
    overflowY: 'auto',
    // The accordion adds what is missing to the head's inset.
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS} ${tokens.spacingVerticalXXL}`,
  },
  missing: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, padding: tokens.spacingHorizontalM },
})

/** Everything about one relationship. Behaviour is edited here; the other fields are shown as they are. */
export function RelationshipPanel({ schemaName, close }: { schemaName: string; close: () => void }) {
  const styles = useStyles()
  const session = useSession()
  const environment = useStagedEnvironment()
  const relationship = environment.relationships.get(schemaName)
  return (
    <>
      <div className={styles.head}>
        <div className={styles.title}>
          <Subtitle1 as="h2" className={styles.name} dir="auto">
            {relationship === undefined ? panelTexts.missing(schemaName) : <BreakableName name={schemaName} />}
          </Subtitle1>
          <Tooltip content={shellTexts.closeDetails} relationship="label">
            <Button appearance="subtle" icon={<DismissRegular />} onClick={close} />
          </Tooltip>
        </div>
        {relationship !== undefined && (
          <>
            <Direction environment={environment} relationship={relationship} />
            <div className={styles.facts}>
              <RelationshipBadges relationship={relationship} />
              <div className={styles.actions}>
                <AddToSolution schemaName={schemaName} />
                <LinkRowsButton schemaName={schemaName} />
                <DeleteButton schemaName={schemaName} onStage={(rebuild) => stageDeletion(session, schemaName, rebuild)} />
              </div>
            </div>
          </>
        )}
      </div>
      <div className={styles.body}>
        {relationship === undefined ? (
          <div className={styles.missing}>
            <Text>{panelTexts.missingAdvice}</Text>
          </div>
        ) : (
          <Details schemaName={schemaName} />
        )}
      </div>
    </>
  )
}

function Details({ schemaName }: { schemaName: string }) {
  const { connection } = useSession()
  const relationship = useStagedEnvironment().relationships.get(schemaName)
  const draft = creationOf(useStaged(), schemaName)
  const definition = useQuery({
    ...queries.definition(connection, { schemaName, type: relationship?.type ?? 'OneToMany' }),
    enabled: relationship !== undefined && draft === undefined,
  })
  if (relationship === undefined) return null
  // The server has no definition of what is only staged.
  if (draft !== undefined) return <DraftDetails change={draft} schemaName={schemaName} />
  return relationship.type === 'OneToMany' ? (
    <OneToManyDetails relationship={relationship} definition={definition} />
  ) : (
    <ManyToManyDetails relationship={relationship} definition={definition} />
  )
}
