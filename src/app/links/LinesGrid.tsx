import { Button, Text, ToggleButton, makeStyles, tokens } from '@fluentui/react-components'
import { CheckmarkCircleRegular, CircleRegular, ErrorCircleRegular, QuestionCircleRegular, WarningRegular, type FluentIcon } from '@fluentui/react-icons'
import { useMemo, useState } from 'react'
import { lineStates, type LineState } from '../../model/links/lineState.ts'
import { tableName } from '../../model/table.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Grid } from '../../ui/Grid.tsx'
import type { GridColumn, GridView } from '../../ui/gridColumn.ts'
import type { LinksTask } from '../applyLinksTask.ts'
import { useSession } from '../session.tsx'
import { gridTexts } from '../texts/grid.ts'
import { formatNumber } from '../texts/format.ts'
import { linksTexts, stateText } from '../texts/links.ts'
import { lineDetailText, lineStateText, sideText } from './lineTexts.ts'

const texts = linksTexts.result

const useStyles = makeStyles({
  lines: { flex: '1 0 280px', minHeight: 0, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  filters: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  pages: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  grid: {
    flex: 1,
    minHeight: 0,
    display: 'flex',
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    overflow: 'hidden',
  },
  state: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS, minWidth: 0 },
  good: { color: tokens.colorStatusSuccessForeground1 },
  bad: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground1 },
  plain: { color: tokens.colorNeutralForeground3 },
})

const marks: Readonly<Record<LineState, { readonly icon: FluentIcon; readonly tone: 'good' | 'bad' | 'warning' | 'plain' }>> = {
  unchecked: { icon: CircleRegular, tone: 'plain' },
  new: { icon: CircleRegular, tone: 'good' },
  already: { icon: CheckmarkCircleRegular, tone: 'plain' },
  moves: { icon: WarningRegular, tone: 'warning' },
  notFound: { icon: ErrorCircleRegular, tone: 'bad' },
  ambiguous: { icon: QuestionCircleRegular, tone: 'warning' },
  duplicate: { icon: WarningRegular, tone: 'plain' },
  malformed: { icon: ErrorCircleRegular, tone: 'bad' },
  queued: { icon: CircleRegular, tone: 'plain' },
  sending: { icon: CircleRegular, tone: 'plain' },
  done: { icon: CheckmarkCircleRegular, tone: 'good' },
  failed: { icon: ErrorCircleRegular, tone: 'bad' },
  notSent: { icon: WarningRegular, tone: 'warning' },
  unknown: { icon: QuestionCircleRegular, tone: 'warning' },
}

const plain: GridView = { sort: null, filters: {}, hidden: [] }
const grid = gridTexts(linksTexts.lines)
const keyOf = (line: number): string => String(line)
const none = () => []
const nothing = () => undefined

/** Lines listed at a time: laying out 200,000 would hold the page up for a second. */
const pageSize = 5_000

/** Every line with where it stands; a button for each state that there is shows those alone. */
export function LinesGrid({ task }: { task: LinksTask }) {
  const styles = useStyles()
  const { tables } = useSession().environment
  const { checked, counts, version } = task
  const { ledger, setup, ends } = checked
  const [filter, setFilter] = useState<LineState | null>(null)
  const [page, setPage] = useState(0)
  const show = (state: LineState | null) => {
    setFilter(state)
    setPage(0)
  }
  const present = filter !== null && counts[filter] > 0 ? filter : null
  const all = useMemo(() => Array.from({ length: ledger.size }, (_, line) => line), [ledger])
  const chosen = useMemo(
    () => (present === null ? all : ledger.linesIn([present])),
    // oxlint-disable-next-line react/exhaustive-deps -- the ledger changes within; its version tells
    [all, ledger, present, version],
  )
  // A state may lose lines while it is shown.
  const pages = Math.max(1, Math.ceil(chosen.length / pageSize))
  const from = Math.min(page, pages - 1) * pageSize
  const rows = useMemo(() => (pages === 1 ? chosen : chosen.slice(from, from + pageSize)), [chosen, from, pages])
  const columns = useMemo((): readonly GridColumn<number>[] => {
    const nameOf = (table: string) => {
      const known = tables.get(table)
      return known === undefined ? table : tableName(known)
    }
    const state = (line: number) => {
      const { icon: Icon, tone } = marks[ledger.stateOf(line)]
      return (
        <span className={styles.state}>
          <Icon className={styles[tone]} aria-hidden />
          {lineStateText(checked, line)}
        </span>
      )
    }
    return [
      { id: 'line', header: texts.columns.line, width: 90, text: (line) => formatNumber(line + 1), isRowHeader: true },
      { id: 'left', header: linksTexts.side.left(nameOf(ends.left.table)), width: 260, text: (line) => sideText(checked, 'left', line) },
      { id: 'right', header: linksTexts.side.right(nameOf(ends.right.table)), width: 260, text: (line) => sideText(checked, 'right', line) },
      { id: 'state', header: texts.columns.state, width: 150, text: (line) => lineStateText(checked, line), render: state },
      { id: 'reason', header: texts.columns.reason, width: 420, text: (line) => lineDetailText(checked, line), hint: (line) => lineDetailText(checked, line) || null },
    ]
    // oxlint-disable-next-line react/exhaustive-deps -- the ledger changes within; its version tells
  }, [checked, ledger, ends, tables, styles, version])
  return (
    <div className={styles.lines}>
      <div className={styles.filters} role="group" aria-label={texts.filter}>
        <ToggleButton size="small" checked={present === null} onClick={() => show(null)}>
          {texts.all(ledger.size)}
        </ToggleButton>
        {lineStates
          .filter((state) => counts[state] > 0)
          .map((state) => (
            <ToggleButton key={state} size="small" checked={present === state} onClick={() => show(state)}>
              {linksTexts.counted(stateText(state, setup.mode), counts[state])}
            </ToggleButton>
          ))}
      </div>
      {pages > 1 && (
        <div className={styles.pages}>
          <Text role="status">{texts.pages.range(from + 1, from + rows.length, chosen.length)}</Text>
          <Button size="small" disabledFocusable={from === 0} onClick={() => setPage(from / pageSize - 1)}>
            {texts.pages.previous}
          </Button>
          <Button size="small" disabledFocusable={from + rows.length >= chosen.length} onClick={() => setPage(from / pageSize + 1)}>
            {texts.pages.next}
          </Button>
        </div>
      )}
      <div className={styles.grid}>
        <Grid
          label={texts.grid}
          columns={columns}
          rows={rows}
          rowKey={keyOf}
          view={plain}
          changeView={nothing}
          choices={none}
          selected={null}
          activate={nothing}
          empty={<EmptyState {...texts.empty} />}
          texts={grid}
        />
      </div>
    </div>
  )
}
