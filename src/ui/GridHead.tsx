/* oxlint-disable jsx-a11y/prefer-tag-over-role -- table elements cannot be placed by a virtualizer */
import { mergeClasses } from '@fluentui/react-components'
import { ArrowDownRegular, ArrowUpRegular } from '@fluentui/react-icons'
import { memo, type MouseEvent } from 'react'
import { isCheck } from './checkColumn.ts'
import { GridCheck, type Checked } from './GridCheck.tsx'
import { GridFilter } from './GridFilter.tsx'
import type { GridColumn, GridView } from './gridColumn.ts'
import type { GridPlace } from './gridPlace.ts'
import type { FilterChoice } from './gridRows.ts'
import type { MovedEdge } from './gridResizing.ts'
import type { ColumnSizes } from './gridWidths.ts'
import type { GridClasses } from './gridStyles.ts'
import type { GridTexts } from './gridTexts.ts'
import { leastWidth, mostWidth } from './gridWidths.ts'

interface GridHeadProps<Row> {
  readonly columns: readonly GridColumn<Row>[]
  readonly view: GridView
  readonly changeView: (view: GridView) => void
  readonly choices: (column: string) => readonly FilterChoice[]
  /** Where the keyboard is, when it is in the head. */
  readonly place: GridPlace | null
  /** The edge that the keyboard moves. */
  readonly moved: MovedEdge | null
  /** Whether the rows shown are checked. */
  readonly checked: Checked
  readonly texts: GridTexts
  readonly sizes: ColumnSizes
  readonly classes: GridClasses
}

/** Ascending, then descending, then as the rows came. */
function nextSort(sort: GridView['sort'], column: string): GridView['sort'] {
  if (sort?.column !== column) return { column, descending: false }
  return sort.descending ? null : { column, descending: true }
}

function directionOf(sort: GridView['sort'], column: string): 'ascending' | 'descending' | 'none' {
  if (sort?.column !== column) return 'none'
  return sort.descending ? 'descending' : 'ascending'
}

function Head<Row>(props: GridHeadProps<Row>) {
  const { columns, view, changeView, choices, place, moved, checked, texts, sizes, classes } = props
  const stopAt = (column: string, part: 'sort' | 'filter') =>
    place?.at === 'head' && place.column === column && place.part === part
      ? ({ tabIndex: 0, 'data-active': '' } as const)
      : { tabIndex: -1 }
  return (
    <div role="rowgroup" className={classes.head}>
      <div role="row" aria-rowindex={1} className={classes.headRow}>
        {columns.map((column, index) => {
          const { id, header, sortValue, filter, isRowHeader, align } = column
          if (isCheck(id)) {
            const isActive = place?.at === 'head' && place.column === id
            return (
              <div
                key={id}
                role="columnheader"
                aria-colindex={index + 1}
                data-head={id}
                className={mergeClasses(classes.headCell, classes.check, classes.checkHead)}
                style={{ flex: sizes[id] }}
              >
                <GridCheck label={header} checked={checked} isActive={isActive} part="sort" />
              </div>
            )
          }
          const direction = directionOf(view.sort, id)
          const text = <span className={classes.headText}>{header}</span>
          return (
            <div
              key={id}
              role="columnheader"
              aria-colindex={index + 1}
              aria-sort={sortValue === undefined ? undefined : direction}
              data-head={id}
              className={mergeClasses(
                classes.headCell,
                isRowHeader === true && mergeClasses(classes.sticky, classes.stickyHead),
              )}
              style={{ flex: sizes[id] }}
            >
              {sortValue === undefined ? (
                <span className={classes.sort} data-part="sort" {...stopAt(id, 'sort')}>
                  {text}
                </span>
              ) : (
                <button
                  type="button"
                  className={mergeClasses(classes.sort, align === 'end' && mergeClasses(classes.end, classes.headEnd))}
                  data-part="sort"
                  onClick={() => changeView({ ...view, sort: nextSort(view.sort, id) })}
                  {...stopAt(id, 'sort')}
                >
                  {text}
                  {direction === 'ascending' && <ArrowUpRegular className={classes.sortIcon} aria-hidden />}
                  {direction === 'descending' && <ArrowDownRegular className={classes.sortIcon} aria-hidden />}
                </button>
              )}
              {filter !== undefined && (
                <GridFilter
                  header={header}
                  accepted={view.filters[id] ?? []}
                  sets={filter.sets ?? []}
                  choices={() => choices(id)}
                  accept={(values) => changeView({ ...view, filters: { ...view.filters, [id]: values } })}
                  texts={texts}
                  stop={stopAt(id, 'filter')}
                />
              )}
              <Edge
                column={column}
                moved={moved?.column === id ? moved : null}
                className={mergeClasses(
                  classes.edge,
                  isRowHeader === true && classes.nameEdge,
                  index === columns.length - 1 && classes.lastEdge,
                )}
                texts={texts.widths}
              />
            </div>
          )
        })}
      </div>
    </div>
  )
}

/** The end of a head, to be dragged. It is there for assistive technology only while the keyboard moves it. */
function Edge(props: {
  column: { readonly id: string; readonly header: string }
  moved: MovedEdge | null
  className: string
  texts: GridTexts['widths']
}) {
  const { column, moved, className, texts } = props
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the grid handles what happens to it
    <div
      className={className}
      data-edge={column.id}
      onMouseDown={keepFocus}
      {...(moved === null
        ? { 'aria-hidden': true }
        : {
            role: 'separator',
            tabIndex: -1,
            'aria-orientation': 'vertical',
            'aria-label': texts.of(column.header),
            'aria-valuemin': leastWidth,
            'aria-valuemax': mostWidth,
            'aria-valuenow': moved.width,
            'aria-valuetext': texts.pixels(moved.width),
          })}
    />
  )
}

/** Nor is text selected while the pointer drags. */
const keepFocus = (event: MouseEvent) => event.preventDefault()

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- memo forgets the type parameter
export const GridHead = memo(Head) as typeof Head
