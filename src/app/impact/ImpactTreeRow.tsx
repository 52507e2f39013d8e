/* oxlint-disable jsx-a11y/prefer-tag-over-role -- table elements cannot be placed by a virtualizer */
import { mergeClasses } from '@fluentui/react-components'
import { ChevronDownRegular, ChevronRightRegular, WarningRegular } from '@fluentui/react-icons'
import type { ReactNode } from 'react'
import type { Environment } from '../../model/environment.ts'
import { EffectMark } from '../EffectMark.tsx'
import { lineText, tableTitle } from '../texts/impact.ts'
import { certaintyText, impactTexts } from '../texts/impactPage.ts'
import { lineOf, type ImpactRow } from './impactRows.ts'
import type { ImpactTreeClasses } from './impactTreeStyles.ts'
import type { RowTexts } from './rowTexts.ts'

const texts = impactTexts.tree
/** How far each level is indented, in CSS pixels. */
const indent = 20

/** One row of the tree: a table with what happens there, or one of several relationships to it. */
export function ImpactTreeRow(props: {
  row: ImpactRow
  index: number
  /** Distance from the top of the body, in CSS pixels. */
  offset: number
  environment: Environment
  isActive: boolean
  isSelected: boolean
  rowTexts: RowTexts | null
  classes: ImpactTreeClasses
  act: () => void
  toggle: () => void
  visit: () => void
}) {
  const { row, index, offset, environment, isActive, isSelected, rowTexts, classes, act, toggle, visit } = props
  const { node } = row
  const line = lineOf(row)
  const depth = row.type === 'table' ? node.level : node.level + 1
  const { effect, isCertain } = row.type === 'line' ? row.line : node
  const isOpen = row.type === 'table' ? row.isOpen : null
  const rows = rowTexts?.(row)
  const cell = (name: string, content: ReactNode) => (
    <span
      role="gridcell"
      className={mergeClasses(classes.cell, name === 'quiet' && classes.quiet)}
      title={typeof content === 'string' ? content : undefined}
    >
      <span className={classes.text}>{content}</span>
    </span>
  )
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the treegrid around it has the keys
    <div
      role="row"
      aria-rowindex={index}
      aria-level={depth}
      aria-expanded={isOpen ?? undefined}
      aria-selected={isSelected}
      tabIndex={isActive ? 0 : -1}
      data-active={isActive ? '' : undefined}
      className={mergeClasses(classes.row, rowTexts !== null && classes.counted, isSelected && classes.selected)}
      style={{ transform: `translateY(${offset}px)` }}
      onClick={act}
      onFocus={visit}
    >
      <span role="gridcell" className={classes.cell} style={{ paddingInlineStart: (depth - 1) * indent }}>
        <Chevron isOpen={isOpen} toggle={toggle} className={classes.chevron} />
        <span className={mergeClasses(classes.text, row.type === 'line' && classes.quiet)}>{tableTitle(environment, node.to)}</span>
        {row.type === 'table' && node.elsewhere !== null && (
          <span className={classes.mark} title={texts.elsewhereHints[node.elsewhere]}>
            {texts.elsewhere[node.elsewhere]}
          </span>
        )}
      </span>
      {cell('quiet', node.level)}
      {cell('effect', <EffectMark effect={effect} />)}
      {rows !== undefined && (
        <span role="gridcell" className={mergeClasses(classes.cell, classes.amount)} title={rows.hint ?? undefined}>
          {rows.isFailure && <WarningRegular aria-hidden />}
          {rows.text}
        </span>
      )}
      {cell('quiet', line === null ? texts.certainty(isCertain) : certaintyText(line))}
      {cell('over', line === null ? tableTitle(environment, node.from) : lineText(environment, line))}
      {cell('quiet', line === null ? texts.several(node.lines.length) : line.relationship.schemaName)}
    </div>
  )
}

function Chevron({ isOpen, toggle, className }: { isOpen: boolean | null; toggle: () => void; className: string }) {
  if (isOpen === null) return <span className={className} />
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions -- arrow keys do the same on the row
    <span
      className={className}
      onClick={(event) => {
        event.stopPropagation()
        toggle()
      }}
    >
      {isOpen ? <ChevronDownRegular aria-hidden /> : <ChevronRightRegular aria-hidden />}
    </span>
  )
}
