import { ToggleButton } from '@fluentui/react-components'
import { CheckmarkCircleRegular, EyeOffRegular, WrenchRegular } from '@fluentui/react-icons'
import { getRouteApi } from '@tanstack/react-router'
import { useCallback, useDeferredValue, useMemo } from 'react'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { FindBox } from '../../../ui/FindBox.tsx'
import { GridSkeleton } from '../../../ui/GridSkeleton.tsx'
import { ReasonedButton } from '../../../ui/ReasonedButton.tsx'
import { useAddressedView } from '../../addressedView.ts'
import { FoundGrid, ListFilters } from '../../FoundGrid.tsx'
import { useFoundList } from '../../foundList.ts'
import { useSession, useWorkspace } from '../../session.tsx'
import { useStagedEnvironment } from '../../staged.ts'
import { houseRulesTexts as texts } from '../../texts/houseRules.ts'
import { ListTab } from '../ListTab.tsx'
import { findingColumns } from './findingColumns.tsx'
import { FindingDetails } from './FindingDetails.tsx'
import { findingRows, type FindingRow } from './findingRows.ts'
import { RowCounting } from './RowCounting.tsx'
import { findingColumnIds, usualThreshold, type RulesSearch } from './rulesSearch.ts'
import { useFindings } from './useFindings.ts'
import { useRowCounting } from './useRowCounting.ts'

const route = getRouteApi('/$environment/impact/rules')
const keyOf = ({ finding }: FindingRow): string => finding.key
/** As the rules find them. */
const gravestFirst = { column: 'gravity', descending: false }
const uncounted: ReadonlyMap<string, number> = new Map()

/** What the house rules find in the environment with everything that is staged, and one-click mends. */
export function RulesPage() {
  const { readOnly } = useSession()
  const environment = useDeferredValue(useStagedEnvironment())
  const notes = useWorkspace((workspace) => workspace.ignored)
  const stage = useWorkspace((workspace) => workspace.stage)
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const { threshold = usualThreshold, ignored = false } = search
  const change = useCallback(
    (changed: RulesSearch) => void navigate({ search: (present) => ({ ...present, ...changed }), replace: true }),
    [navigate],
  )
  const clear = () => change({ find: undefined, filters: undefined, ignored: undefined })
  const asked = { ...useAddressedView(findingColumnIds, search, change, gravestFirst), clear }
  const counting = useRowCounting(environment)
  const counts = counting.counts ?? uncounted
  const options = useMemo(() => ({ counts, threshold }), [counts, threshold])
  const { findings, isSearching } = useFindings(environment, options)
  const every = useMemo(() => findingRows(environment, findings ?? [], notes), [environment, findings, notes])
  const all = useMemo(() => every.filter(({ note }) => (note !== null) === ignored), [every, ignored])
  const list = useFoundList(all, findingColumns, asked)
  const mends = list.rows.flatMap(({ finding: { mend } }) => (mend.possible ? [mend.changes] : []))
  const open = ({ finding }: FindingRow) => change({ finding: finding.key })
  const isOpen = search.finding !== undefined
  const reason = readOnly !== null ? texts.readOnly : mends.length === 0 ? texts.noMends : null
  const noneAtAll = ignored ? (
    <EmptyState icon={<EyeOffRegular />} title={texts.noneIgnored.title} text={texts.noneIgnored.text} actions={[{ text: texts.noneIgnored.clear, run: clear }]} />
  ) : (
    <EmptyState icon={<CheckmarkCircleRegular />} {...texts.nothing} />
  )
  return (
    <ListTab
      intro={
        <RowCounting counting={counting} threshold={threshold} changeThreshold={(most) => change({ threshold: most === usualThreshold ? undefined : most })} />
      }
      find={<FindBox label={texts.find} text={asked.find} find={asked.changeFind} />}
      count={findings === null ? texts.searching : texts.count(list.rows.length, all.length)}
      toolbarLabel={texts.toolbar}
      tools={
        <>
          <ToggleButton appearance="subtle" icon={<EyeOffRegular />} checked={ignored} onClick={() => change({ ignored: ignored ? undefined : true, finding: undefined })}>
            {texts.ignored(every.filter(({ note }) => note !== null).length)}
          </ToggleButton>
          <ReasonedButton icon={<WrenchRegular />} reason={reason} press={() => stage(mends.flat())}>
            {texts.stageAll(mends.length)}
          </ReasonedButton>
        </>
      }
      chips={<ListFilters list={list} texts={texts.grid} />}
      isBusy={isSearching}
      below={
        isOpen &&
        findings !== null && (
          <FindingDetails row={every.find(({ finding }) => finding.key === search.finding) ?? null} close={() => change({ finding: undefined })} />
        )
      }
    >
      {findings === null ? (
        <GridSkeleton label={texts.searching} widths={findingColumns.map(({ width }) => width)} />
      ) : (
        <FoundGrid
          label={texts.list}
          list={list}
          rowKey={keyOf}
          selected={search.finding ?? null}
          activate={open}
          noneAtAll={noneAtAll}
          noMatch={texts.noMatch}
          texts={texts.grid}
        />
      )}
    </ListTab>
  )
}
