/* oxlint-disable jsx-a11y/prefer-tag-over-role -- table elements cannot be placed by a virtualizer */
import { mergeClasses } from '@fluentui/react-components'
import { ChevronDownRegular, ChevronRightRegular } from '@fluentui/react-icons'
import { memo } from 'react'
import type { GridClasses } from './gridStyles.ts'

/** The heading of a group of rows. */
export const GridGroupRow = memo(function GridGroupRow(props: {
  groupKey: string
  label: string
  countText: string
  isCollapsed: boolean
  rowIndex: number
  offset: number
  columnCount: number
  isActive: boolean
  /** It stays in view while its rows scroll past. */
  isStuck: boolean
  classes: GridClasses
}) {
  const { groupKey, label, countText, isCollapsed, rowIndex, offset, columnCount, isActive, isStuck, classes } = props
  return (
    <div
      role="row"
      aria-rowindex={rowIndex}
      data-key={groupKey}
      className={mergeClasses(classes.row, classes.groupRow, isStuck && classes.stuck)}
      style={isStuck ? {} : { transform: `translateY(${offset}px)` }}
    >
      <div
        role="gridcell"
        aria-colindex={1}
        aria-colspan={columnCount}
        aria-label={`${label}, ${countText}`}
        aria-expanded={!isCollapsed}
        tabIndex={isActive ? 0 : -1}
        data-active={isActive ? '' : undefined}
        className={mergeClasses(classes.cell, classes.groupCell)}
      >
        {isCollapsed ? (
          <ChevronRightRegular className={classes.groupIcon} aria-hidden />
        ) : (
          <ChevronDownRegular className={classes.groupIcon} aria-hidden />
        )}
        <span className={classes.content}>{label}</span>
        <span className={classes.count}>{countText}</span>
      </div>
    </div>
  )
})
