import { Skeleton, SkeletonItem, Text, Toolbar, makeStyles, tokens } from '@fluentui/react-components'
import { AddRegular, ArrowDownRegular, LinkDismissRegular, LinkMultipleRegular, LinkRegular, OpenRegular } from '@fluentui/react-icons'
import { skipToken, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useCallback, useMemo, useState } from 'react'
import type { RelatedRow } from '../../dataverse/rows.ts'
import type { CollectionEnd } from '../../model/linkEnd.ts'
import { Announcement } from '../../ui/Announcement.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Grid } from '../../ui/Grid.tsx'
import type { GridView } from '../../ui/gridColumn.ts'
import { describeRowError } from '../applyRowFault.ts'
import { FailureBar } from '../FailureBar.tsx'
import { queries } from '../queries.ts'
import { addressIn, namingOf } from '../rowNaming.ts'
import { useSession } from '../session.tsx'
import { nounOf } from '../texts/noun.ts'
import { rowsTexts } from '../texts/rows.ts'
import { shellTexts } from '../texts/shell.ts'
import { ActionButton } from './ActionButton.tsx'
import type { EndProps } from './EndPanel.tsx'
import { NewRowForm } from './NewRowForm.tsx'
import { relatedColumns, shownOf } from './relatedColumns.ts'
import { emptyingNote, emptyingRefusal } from './requirement.ts'
import { RowFinder } from '../RowFinder.tsx'
import { useOpenRow } from './useOpenRow.ts'
import { hasCreated } from './useRowPlan.ts'

const texts = rowsTexts.end
const route = getRouteApi('/$environment/rows')
const keyOf = ({ id }: RelatedRow): string => id
const none: readonly RelatedRow[] = []

const useStyles = makeStyles({
  tools: { flexShrink: 0, flexWrap: 'wrap', padding: 0, gap: tokens.spacingHorizontalS },
  /** A finder takes its width from a line. */
  finder: { flexShrink: 0, display: 'flex' },
  /** From edge to edge: its first column begins where the heading does. */
  list: { flex: '1 0 260px', minHeight: 0, display: 'flex', flexDirection: 'column', marginInline: `calc(-1 * ${tokens.spacingHorizontalXL})` },
  foot: { flexShrink: 0, display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalM },
})

/** The rows in a collection: one more, one less, a new one. */
export function CollectionLinks({ row, name, end, planning, refusal }: EndProps<CollectionEnd>) {
  const styles = useStyles()
  const { connection, environment } = useSession()
  const openRow = useOpenRow()
  const navigate = route.useNavigate()
  const [mode, setMode] = useState<'none' | 'pick' | 'create'>('none')
  const [selectedId, setSelected] = useState<string | null>(null)
  const related = useRelated(row, end)
  const { rows, query, columns, view, changeView } = related
  const lookup = useQuery({
    ...queries.lookupColumn(connection, end.table, end.kind === 'children' ? end.relationship.lookupColumn : ''),
    enabled: end.kind === 'children',
  })
  const noun = nounOf(environment, end.table)
  const selected = rows.find(({ id }) => id === selectedId)
  // What was typed stays until its row is there: it may be refused.
  const isCreated = hasCreated(planning.state)
  const create = () => {
    setMode(mode === 'create' && !isCreated ? 'none' : 'create')
    if (isCreated) planning.dismiss()
  }
  const [picker, setPicker] = useState<HTMLElement | null>(null)
  const leavePicker = () => {
    setMode('none')
    picker?.focus()
  }
  const propose: typeof planning.propose = (proposal) => {
    setMode('none')
    planning.propose(proposal)
  }
  const link = (type: 'add' | 'remove', id: string, memberName: string | null) =>
    propose({
      intent: { type: 'link', link: { type, end, row, member: { table: end.table, id } } },
      names: { [row.id]: name, [id]: memberName ?? id },
    })
  const linkMany = () =>
    void navigate({ to: '/$environment/links', params: (present) => present, search: { link: end.relationship.schemaName, mode: 'link' } })
  const select = useCallback(({ id }: RelatedRow) => setSelected(id), [])
  const emptying = end.kind === 'children' ? emptyingRefusal(lookup) : null
  const note = end.kind === 'children' ? emptyingNote(lookup.data) : null
  const noSelection = selected === undefined ? texts.selectFirst : null
  return (
    <>
      <Toolbar className={styles.tools} aria-label={texts.list}>
        <ActionButton
          text={texts.associate}
          icon={<LinkRegular />}
          appearance="primary"
          refusal={refusal}
          expanded={mode === 'pick'}
          ref={setPicker}
          run={() => setMode(mode === 'pick' ? 'none' : 'pick')}
        />
        <ActionButton
          text={texts.disassociate}
          icon={<LinkDismissRegular />}
          refusal={refusal ?? emptying ?? noSelection}
          run={() => selected !== undefined && link('remove', selected.id, selected.name)}
        />
        <ActionButton text={texts.create} icon={<AddRegular />} refusal={refusal} expanded={mode === 'create' && !isCreated} run={create} />
        <ActionButton
          text={texts.open}
          icon={<OpenRegular />}
          refusal={noSelection}
          run={() => selected !== undefined && openRow({ table: end.table, id: selected.id })}
        />
        <ActionButton text={texts.linkMany} icon={<LinkMultipleRegular />} refusal={null} run={linkMany} />
      </Toolbar>
      {note !== null && <Text size={200}>{note}</Text>}
      {mode === 'pick' && (
        <div className={styles.finder}>
          <RowFinder
            label={texts.pick(noun.a)}
            table={end.table}
            choose={(chosen) => link('add', chosen.id, chosen.name)}
            leave={leavePicker}
          />
        </div>
      )}
      {mode === 'create' && !isCreated && <NewRowForm row={row} name={name} end={end} propose={planning.propose} />}
      {query.error !== null && (
        <FailureBar
          description={describeRowError(query.error)}
          action={{
            text: shellTexts.retry,
            run: () => void (query.isFetchNextPageError ? query.fetchNextPage() : query.refetch()),
          }}
        />
      )}
      {query.data === undefined ? (
        query.error === null && end.navigation !== null && (
          <Skeleton aria-label={texts.loading}>
            <SkeletonItem size={32} />
          </Skeleton>
        )
      ) : (
        <>
          <div className={styles.list}>
            <Grid
              label={texts.list}
              columns={columns}
              rows={rows}
              rowKey={keyOf}
              view={view}
              changeView={changeView}
              choices={noChoices}
              selected={selectedId}
              activate={select}
              empty={<EmptyState title={texts.empty} />}
              texts={texts.grid}
            />
          </div>
          <div className={styles.foot}>
            <Text size={200}>{texts.shown(rows.length, query.hasNextPage)}</Text>
            <Announcement when="settled" message={texts.shown(rows.length, query.hasNextPage)} />
            {query.hasNextPage && (
              <ActionButton
                text={texts.more}
                icon={<ArrowDownRegular />}
                refusal={query.isFetchingNextPage ? texts.loading : null}
                run={() => void query.fetchNextPage()}
              />
            )}
          </div>
        </>
      )}
    </>
  )
}

/** Nothing is filtered here: the server has rows that were not read. */
const noChoices = () => []

function useRelated(row: EndProps['row'], end: CollectionEnd) {
  const { connection, environment } = useSession()
  const { sort, descending } = route.useSearch()
  const navigate = route.useNavigate()
  const known = useQuery(queries.columns(connection, end.table))
  const naming = namingOf(environment, end.table)
  const shown = useMemo(() => shownOf(known.data ?? []), [known.data])
  const columns = useMemo(() => relatedColumns(shown), [shown])
  const sorted = columns.find(({ id, sortValue }) => id === (sort ?? 'name') && sortValue !== undefined)?.id ?? 'name'
  const sortColumn = sorted === 'name' ? (naming?.nameColumn ?? null) : sorted
  // Columns come first: without them nobody knows what can be asked for. Where they cannot be read, the names will do.
  const isReady = known.data !== undefined || known.error !== null
  const related = queries.related(connection, {
    row: addressIn(environment, row),
    navigation: end.navigation ?? '',
    naming: naming ?? { table: end.table, entitySet: '', idColumn: '', nameColumn: null },
    columns: shown,
    sort: sortColumn === null ? null : { column: sortColumn, descending: descending === true },
  })
  const query = useInfiniteQuery(
    end.navigation === null || naming === null || !isReady ? { ...related, queryFn: skipToken } : related,
  )
  const rows = useMemo(() => query.data?.pages.flatMap((page) => page.rows) ?? none, [query.data])
  const view = useMemo((): GridView => ({ sort: { column: sorted, descending: descending === true }, filters: {}, hidden: [] }), [sorted, descending])
  const changeView = (next: GridView) =>
    void navigate({
      search: (present) => ({
        ...present,
        sort: next.sort === null || next.sort.column === 'name' ? undefined : next.sort.column,
        descending: next.sort?.descending === true ? true : undefined,
      }),
      replace: true,
    })
  return { rows, query, columns, view, changeView }
}
