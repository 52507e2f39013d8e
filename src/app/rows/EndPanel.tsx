import { Button, MessageBar, MessageBarBody, Subtitle2, Text, Tooltip, makeStyles, tokens } from '@fluentui/react-components'
import { DismissRegular } from '@fluentui/react-icons'
import { getRouteApi } from '@tanstack/react-router'
import { endObstacle } from '../../model/linkIntent.ts'
import type { LinkEnd } from '../../model/linkEnd.ts'
import { partiesEnd } from '../../model/participation.ts'
import type { RowRef } from '../../model/row.ts'
import { rowsClosed, useSession } from '../session.tsx'
import { nounOf } from '../texts/noun.ts'
import { rowsTexts } from '../texts/rows.ts'
import { focusableHeading } from './headingStyle.ts'
import { CollectionLinks } from './CollectionLinks.tsx'
import { ParentLink } from './ParentLink.tsx'
import { PartiesEditor } from './PartiesEditor.tsx'
import { openEndId, PlanCard } from './PlanCard.tsx'
import { useOpenRow } from './useOpenRow.ts'
import type { RowPlanning } from './useRowPlan.ts'
import { Quiet } from '../../ui/Quiet.tsx'

const texts = rowsTexts.end
const route = getRouteApi('/$environment/rows')

const useStyles = makeStyles({
  panel: {
    flex: 1,
    minHeight: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    padding: `0 ${tokens.spacingHorizontalXL} ${tokens.spacingVerticalM}`,
    overflowY: 'auto',
  },
  head: { flexShrink: 0, display: 'flex', alignItems: 'flex-start', gap: tokens.spacingHorizontalS },
  words: { flex: 1, minWidth: 0, display: 'flex', flexDirection: 'column' },
  title: focusableHeading,
  name: { color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
})

/** What every part of an open relationship needs. */
export interface EndProps<End extends LinkEnd = LinkEnd> {
  readonly row: RowRef
  readonly name: string
  readonly end: End
  readonly planning: RowPlanning
  /** Why nothing can be sent at all; null: it can. */
  readonly refusal: string | null
}

/** One relationship of a row: what is linked, and every way to change that. */
export function EndPanel({ row, name, end, planning }: Omit<EndProps, 'refusal'>) {
  const styles = useStyles()
  const session = useSession()
  const { environment } = session
  const navigate = route.useNavigate()
  const openRow = useOpenRow()
  const noun = nounOf(environment, end.table)
  const obstacle = endObstacle(environment, row.table, end)
  const close = () => void navigate({ search: ({ table, row: id }) => ({ table, row: id }), replace: true })
  const refusal = rowsClosed(session) !== null ? texts.readOnly : planning.isBusy ? texts.busy : null
  const isParties = partiesEnd(environment, row.table)?.relationship === end.relationship && end.kind === 'children'
  return (
    <section className={styles.panel} aria-labelledby={openEndId}>
      <div className={styles.head}>
        <div className={styles.words}>
          <h2 id={openEndId} tabIndex={-1} className={styles.title}>
            <Subtitle2>{texts.sentence[end.kind](end.kind === 'parent' ? noun.one : noun.many, name)}</Subtitle2>
          </h2>
          <Text size={200} className={styles.name}>
            {`${rowsTexts.ends.kinds[end.kind]} · ${end.relationship.schemaName}`}
          </Text>
        </div>
        <Tooltip content={texts.close} relationship="label">
          <Button appearance="subtle" icon={<DismissRegular />} onClick={close} />
        </Tooltip>
      </div>
      {obstacle !== null && (
        <Quiet>
          <MessageBar intent="info" layout="multiline">
            <MessageBarBody>{rowsTexts.ends.obstacles[obstacle]}</MessageBarBody>
          </MessageBar>
        </Quiet>
      )}
      <PlanCard planning={planning} openRow={openRow} />
      <Body
        row={row}
        name={name}
        end={end}
        planning={planning}
        isParties={isParties}
        refusal={obstacle === null ? refusal : rowsTexts.ends.obstacles[obstacle]}
      />
    </section>
  )
}

function Body({ end, isParties, ...props }: EndProps & { isParties: boolean }) {
  if (end.kind === 'parent') return <ParentLink {...props} end={end} />
  if (end.kind === 'children' && isParties) return <PartiesEditor {...props} end={end} />
  return <CollectionLinks {...props} end={end} />
}
