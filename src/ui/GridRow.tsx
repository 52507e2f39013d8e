/* oxlint-disable jsx-a11y/prefer-tag-over-role -- table elements cannot be placed by a virtualizer */
import { mergeClasses } from '@fluentui/react-components'
import { memo, useState, type RefObject } from 'react'
import { isCheck } from './checkColumn.ts'
import { columnsUpTo } from './columnsUpTo.ts'
import type { GridColumn } from './gridColumn.ts'
import { GridCheck } from './GridCheck.tsx'
import { useIsComplete, type GridCompletion } from './gridCompletion.ts'
import type { ColumnSizes } from './gridWidths.ts'
import type { GridClasses } from './gridStyles.ts'

interface GridRowProps<Row> {
  readonly row: Row
  readonly rowKey: string
  readonly rowIndex: number
  /** Distance from the top of the body, in CSS pixels. */
  readonly offset: number
  readonly columns: readonly GridColumn<Row>[]
  readonly activeColumn: string | null
  /** Its details stand open. */
  readonly isSelected: boolean
  /** Null: the rows of this grid have no check boxes. */
  readonly isChecked: boolean | null
  /** The first and the last column whose cells are selected; -1: none is. */
  readonly selectedFrom: number
  readonly selectedTo: number
  readonly checkName: (row: string) => string
  /** How far the columns in sight reach, in CSS pixels from the grid's start. */
  readonly sight: RefObject<number>
  readonly completion: GridCompletion
  readonly sizes: ColumnSizes
  readonly classes: GridClasses
}

function Row<R>(props: GridRowProps<R>) {
  const { row, rowKey, rowIndex, offset, columns, activeColumn, isSelected, isChecked, sight, completion, sizes, classes } = props
  const { selectedFrom, selectedTo, checkName } = props
  // Cells out of sight come once scrolling rests, and not at all when the row is scrolled past: 20 columns at 60 fps.
  const isWhole = useIsComplete(completion, activeColumn !== null)
  const [end] = useState(() => sight.current)
  const { count, rest } = columnsUpTo(columns, isWhole ? Infinity : end)
  return (
    <div
      role="row"
      aria-rowindex={rowIndex}
      aria-selected={isChecked ?? isSelected}
      aria-current={isChecked !== null && isSelected ? true : undefined}
      data-key={rowKey}
      className={mergeClasses(classes.row, isSelected && classes.selected, isChecked === true && classes.checked)}
      style={{ transform: `translateY(${offset}px)` }}
    >
      {columns.slice(0, count).map((column, index) =>
        isChecked !== null && isCheck(column.id) ? (
          <div
            key={column.id}
            role="gridcell"
            aria-colindex={index + 1}
            data-column={column.id}
            className={mergeClasses(classes.cell, classes.check)}
            style={{ flex: sizes[column.id] }}
          >
            <GridCheck label={checkName(rowKey)} checked={isChecked} isActive={column.id === activeColumn} />
          </div>
        ) : (
          <Cell
            key={column.id}
            row={row}
            column={column}
            index={index}
            isActive={column.id === activeColumn}
            isSelected={isChecked === null ? null : index >= selectedFrom && index <= selectedTo}
            size={sizes[column.id]}
            classes={classes}
          />
        ),
      )}
      {rest > 0 && <div role="presentation" style={{ flex: `${rest} 0 ${rest}px` }} />}
    </div>
  )
}

/** Drawn again only when something it shows has changed: scrolling must not touch the rows that stay. */
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- memo forgets the type parameter
export const GridRow = memo(Row) as typeof Row

function Cell<R>(props: {
  row: R
  column: GridColumn<R>
  index: number
  isActive: boolean
  /** Null: the cells of this grid are not selected. */
  isSelected: boolean | null
  size: string | undefined
  classes: GridClasses
}) {
  const { row, column, index, isActive, isSelected, size, classes } = props
  const name = column.name?.(row)
  const hint = column.hint?.(row) ?? null
  const canChange = column.canChange?.(row)
  const opens = (column.open?.(row) ?? null) !== null
  const description = [name === undefined ? null : column.text(row), hint].filter((part) => part !== null).join('. ')
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions -- the grid handles both
    <div
      role={column.isRowHeader === true ? 'rowheader' : 'gridcell'}
      aria-colindex={index + 1}
      aria-label={name}
      aria-description={description === '' ? undefined : description}
      aria-haspopup={opens ? 'menu' : undefined}
      aria-selected={isSelected ?? undefined}
      aria-readonly={canChange === undefined ? undefined : !canChange}
      tabIndex={isActive ? 0 : -1}
      data-active={isActive ? '' : undefined}
      data-column={column.id}
      data-hint={hint ?? undefined}
      className={mergeClasses(
        classes.cell,
        column.isRowHeader === true && classes.sticky,
        column.align === 'end' && classes.end,
        opens && classes.opens,
        isSelected === true && classes.range,
      )}
      style={{ flex: size }}
    >
      <span className={classes.content} data-content="">
        {column.render === undefined ? column.text(row) : column.render(row)}
      </span>
    </div>
  )
}
