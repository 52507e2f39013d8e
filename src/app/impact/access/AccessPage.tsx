import { Link, Text, makeStyles, tokens } from '@fluentui/react-components'
import { ShareScreenStopRegular } from '@fluentui/react-icons'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useCallback, useMemo } from 'react'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { FindBox } from '../../../ui/FindBox.tsx'
import { ReasonedButton } from '../../../ui/ReasonedButton.tsx'
import { handingDown } from '../../../model/impact/accessReach.ts'
import { mendBy } from '../../../model/houseRules/mend.ts'
import { useAddressedView } from '../../addressedView.ts'
import { describeRowError } from '../../applyRowFault.ts'
import { FoundGrid, ListFilters } from '../../FoundGrid.tsx'
import { useFoundList } from '../../foundList.ts'
import { queries } from '../../queries.ts'
import { useSession, useWorkspace } from '../../session.tsx'
import { useStagedEnvironment } from '../../staged.ts'
import { accessTexts as texts } from '../../texts/access.ts'
import { refusalText } from '../../texts/cascade.ts'
import { shellTexts } from '../../texts/shell.ts'
import { ListTab } from '../ListTab.tsx'
import { accessColumns } from './accessColumns.tsx'
import { accessRows, type AccessRow } from './accessRows.ts'
import { accessColumnIds, type AccessSearch } from './accessSearch.ts'
import { Cleanups } from './Cleanups.tsx'

const route = getRouteApi('/$environment/impact/access')
const keyOf = ({ schemaName }: AccessRow): string => schemaName
/** The ranking begins with what reaches most. */
const worstFirst = { column: 'tables', descending: true }

const useStyles = makeStyles({
  intro: { color: tokens.colorNeutralForeground2 },
})

/** What relationships cost in access, the worst first; switching them off, and taking back what was inherited. */
export function AccessPage() {
  const styles = useStyles()
  const { connection, environment: present } = useSession()
  const environment = useStagedEnvironment()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const { relationship } = search
  const change = useCallback(
    (changed: AccessSearch) => void navigate({ search: (before) => ({ ...before, ...changed }), replace: true }),
    [navigate],
  )
  const asked = useAddressedView(accessColumnIds, search, change, worstFirst)
  const open = useCallback(
    ({ schemaName }: AccessRow) =>
      void navigate({ search: (before) => ({ ...before, relationship: schemaName, create: undefined }), replace: relationship !== undefined }),
    [navigate, relationship],
  )
  const shares = useQuery(queries.inheritedShares(connection))
  const sharesHint = shares.isPending ? texts.sharesLoading : shares.isError ? texts.sharesUnreadable : shares.data === null ? texts.sharesMany : texts.sharesHint
  const columns = useMemo(() => accessColumns(sharesHint), [sharesHint])
  const all = useMemo(() => accessRows(present, environment, shares.data), [present, environment, shares.data])
  const list = useFoundList(all, columns, asked)
  return (
    <ListTab
      intro={
        <>
          <Text className={styles.intro}>{texts.intro}</Text>
          {shares.isError && <SharesFailed error={shares.error} retry={() => void shares.refetch()} />}
        </>
      }
      find={<FindBox label={texts.find} text={asked.find} find={asked.changeFind} />}
      count={texts.count(list.rows.length, all.length)}
      toolbarLabel={texts.toolbar}
      tools={<SwitchOff schemaName={relationship} />}
      chips={<ListFilters list={list} texts={texts.grid} />}
      below={<Cleanups asked={search.clean} forget={() => change({ clean: undefined })} />}
    >
      <FoundGrid
        label={texts.title}
        list={list}
        rowKey={keyOf}
        selected={relationship ?? null}
        activate={open}
        noneAtAll={<EmptyState {...texts.nothing} />}
        noMatch={texts.noMatch}
        texts={texts.grid}
      />
    </ListTab>
  )
}

/** Why the column of shares is empty, and what to do about it. */
function SharesFailed({ error, retry }: { error: Error; retry: () => void }) {
  const { title, cause, next } = describeRowError(error)
  return (
    <Text size={200} role="status">
      {`${texts.sharesFailed} ${title}: ${cause} ${next} `}
      <Link as="button" inline onClick={retry}>
        {shellTexts.retry}
      </Link>
    </Text>
  )
}

/** Stages Share and Reparent of the chosen relationship as off, as one step. */
function SwitchOff({ schemaName }: { schemaName: string | undefined }) {
  const { readOnly } = useSession()
  const environment = useStagedEnvironment()
  const stage = useWorkspace((workspace) => workspace.stage)
  const found = schemaName === undefined ? undefined : environment.relationships.get(schemaName)
  const relationship = found?.type === 'OneToMany' ? found : null
  const actions = relationship === null ? [] : handingDown(relationship)
  const outcome =
    relationship === null || actions.length === 0
      ? null
      : mendBy(environment, actions.map((action) => ({ relationship, action, value: 'NoCascade' })))
  const reasonOf = (): string | null => {
    if (readOnly !== null) return texts.readOnly
    if (relationship === null) return texts.switchOffHint
    if (outcome === null) return texts.isOff
    return outcome.possible ? null : texts.switchOffReason(refusalText(outcome.refusal))
  }
  return (
    <ReasonedButton icon={<ShareScreenStopRegular />} reason={reasonOf()} press={() => outcome?.possible === true && stage(outcome.changes)}>
      {texts.switchOff}
    </ReasonedButton>
  )
}
