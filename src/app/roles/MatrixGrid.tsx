import { Button, Checkbox, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger, Spinner, Tooltip, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { ErrorCircleRegular, InfoRegular, MoreHorizontalRegular, WarningRegular } from '@fluentui/react-icons'
import { useRef, useState, type KeyboardEvent } from 'react'
import { matrixStep, type MatrixPlace } from './matrixStep.ts'

/** One line of a matrix. */
export interface MatrixLine {
  readonly key: string
  readonly name: string
  /** What can be done to the whole line; none: there is no menu. */
  readonly menu: { readonly label: string; readonly items: readonly MatrixMenuItem[] } | null
}

export interface MatrixMenuItem {
  readonly text: string
  readonly disabled: boolean
  readonly run: () => void
}

export interface MatrixCell {
  /** "Account to Contact" */
  readonly name: string
  readonly checked: boolean
  /** A change of it is under way. */
  readonly busy: boolean
  /** Why it cannot be changed; null: it can. */
  readonly obstacle: string | null
  /** Something to know about it, with the reason to worry. */
  readonly mark: { readonly type: 'warning' | 'error'; readonly text: string } | null
  readonly toggle: () => void
  /** Opens its details; null: there are none. */
  readonly details: { readonly label: string; readonly isOpen: boolean; readonly open: () => void } | null
}

const useStyles = makeStyles({
  frame: { overflowX: 'auto', maxWidth: '100%' },
  table: { borderCollapse: 'collapse', fontSize: tokens.fontSizeBase300 },
  head: {
    textAlign: 'start',
    fontWeight: tokens.fontWeightSemibold,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    whiteSpace: 'nowrap',
  },
  corner: { color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightRegular, fontSize: tokens.fontSizeBase200 },
  line: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: tokens.spacingHorizontalXS },
  cell: {
    minWidth: '92px',
    padding: `0 ${tokens.spacingHorizontalXS}`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  content: { display: 'flex', alignItems: 'center', minHeight: '36px' },
  locked: { opacity: 0.6 },
  warning: { color: tokens.colorStatusWarningForeground1, display: 'flex' },
  error: { color: tokens.colorStatusDangerForeground1, display: 'flex' },
})

/**
 * Check boxes by row and column. One of them is in the tab order at a time; the arrow keys, Home and End move among
 * them and the menus of the lines, Space ticks, Enter opens the details (the grid pattern of the ARIA authoring
 * practices).
 */
export function MatrixGrid(props: {
  label: string
  corner: string
  rows: readonly MatrixLine[]
  columns: readonly MatrixLine[]
  cell: (row: string, column: string) => MatrixCell
}) {
  const { label, corner, rows, columns, cell } = props
  const styles = useStyles()
  const table = useRef<HTMLTableElement>(null)
  const [visited, setVisited] = useState<MatrixPlace>({ row: 0, column: 0 })
  const active = { row: Math.min(visited.row, rows.length - 1), column: Math.min(visited.column, columns.length - 1) }
  const tabIndexAt = (row: number, column: number) => (row === active.row && column === active.column ? 0 : -1)
  const at = (row: number, column: number) => ({ 'data-at': `${row},${column}`, onFocus: () => setVisited({ row, column }) })
  const keys = (event: KeyboardEvent<HTMLElement>) => {
    const from = placeOf(event.target)
    if (from === null) return
    const isRightToLeft = getComputedStyle(event.currentTarget).direction === 'rtl'
    const has = ({ row, column }: MatrixPlace) => (row < 0 ? columns[column]?.menu : column < 0 ? rows[row]?.menu : undefined) !== null
    const next = matrixStep(event, from, { rows: rows.length, columns: columns.length, isRightToLeft, has })
    if (next === null) return
    event.preventDefault()
    table.current?.querySelector<HTMLElement>(`[data-at="${next.row},${next.column}"]`)?.focus()
  }
  return (
    <div className={styles.frame}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- a table of controls is a grid: one of its cells is in the tab order */}
      <table ref={table} role="grid" aria-label={label} className={styles.table} onKeyDown={keys}>
        <thead>
          <tr>
            <th scope="col" className={mergeClasses(styles.head, styles.corner)}>
              {corner}
            </th>
            {columns.map((line, column) => (
              <th key={line.key} scope="col" className={styles.head}>
                <Line line={line} place={{ ...at(-1, column), tabIndex: tabIndexAt(-1, column) }} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((line, row) => (
            <tr key={line.key}>
              <th scope="row" className={styles.head}>
                <Line line={line} place={{ ...at(row, -1), tabIndex: tabIndexAt(row, -1) }} />
              </th>
              {columns.map(({ key }, column) => (
                <td key={key} className={styles.cell}>
                  <Cell cell={cell(line.key, key)} place={{ ...at(row, column), tabIndex: tabIndexAt(row, column) }} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

interface Place {
  readonly 'data-at': string
  readonly tabIndex: number
  readonly onFocus: () => void
}

function Line({ line: { name, menu }, place }: { line: MatrixLine; place: Place }) {
  const styles = useStyles()
  return (
    <span className={styles.line}>
      <bdi>{name}</bdi>
      {menu !== null && (
        <Menu>
          <MenuTrigger disableButtonEnhancement>
            <Button {...place} appearance="subtle" size="small" icon={<MoreHorizontalRegular />} aria-label={menu.label} />
          </MenuTrigger>
          <MenuPopover>
            <MenuList>
              {menu.items.map(({ text, disabled, run }) => (
                <MenuItem key={text} disabled={disabled} onClick={run}>
                  {text}
                </MenuItem>
              ))}
            </MenuList>
          </MenuPopover>
        </Menu>
      )}
    </span>
  )
}

function Cell({ cell, place }: { cell: MatrixCell; place: Place }) {
  const styles = useStyles()
  const { name, checked, busy, obstacle, mark, details } = cell
  const isLocked = obstacle !== null || busy
  const box = (
    <Checkbox
      {...place}
      className={obstacle === null ? undefined : styles.locked}
      checked={checked}
      aria-label={name}
      aria-disabled={isLocked}
      onChange={() => {
        if (!isLocked) cell.toggle()
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || details === null) return
        event.preventDefault()
        details.open()
      }}
    />
  )
  const note = [obstacle, mark?.text].filter((part) => part !== null && part !== undefined).join(' ')
  return (
    <span className={styles.content}>
      {note === '' ? (
        box
      ) : (
        <Tooltip content={note} relationship="description">
          {box}
        </Tooltip>
      )}
      {busy && <Spinner size="extra-tiny" aria-hidden />}
      {!busy && mark !== null && (
        <span className={mark.type === 'error' ? styles.error : styles.warning} aria-hidden>
          {mark.type === 'error' ? <ErrorCircleRegular fontSize={16} /> : <WarningRegular fontSize={16} />}
        </span>
      )}
      {details !== null && (
        <Button
          appearance={details.isOpen ? 'primary' : 'subtle'}
          size="small"
          tabIndex={-1}
          icon={<InfoRegular />}
          aria-label={details.label}
          onClick={details.open}
        />
      )}
    </span>
  )
}

function placeOf(target: EventTarget): MatrixPlace | null {
  const text = target instanceof HTMLElement ? target.dataset['at'] : undefined
  const [row, column] = (text ?? '').split(',').map(Number)
  return row === undefined || column === undefined || text === undefined ? null : { row, column }
}
