import { makeStyles, tokens, type GriffelStyle } from '@fluentui/react-components'
import { checkWidth } from './checkColumn.ts'

/** In CSS pixels; the virtualizer relies on them. */
export const rowHeight = 36
export const headHeight = 40

const focus = {
  outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
  outlineOffset: `calc(-1 * ${tokens.strokeWidthThick})`,
  borderRadius: tokens.borderRadiusMedium,
}

const selectedBar: GriffelStyle = {
  content: '""',
  position: 'absolute',
  insetBlock: '4px',
  insetInlineStart: '2px',
  width: '3px',
  borderRadius: tokens.borderRadiusMedium,
  backgroundColor: tokens.colorCompoundBrandStroke,
  '@media (forced-colors: active)': { backgroundColor: 'Highlight' },
}

/** Wide enough to hold the row's name beside the other columns. */
const wide = '@container grid (min-width: 500px)'

const chevron: GriffelStyle = {
  content: '""',
  flexShrink: 0,
  boxSizing: 'border-box',
  width: '6px',
  height: '6px',
  marginInlineStart: 'auto',
  marginInlineEnd: '2px',
  borderRight: '1.5px solid currentcolor',
  borderBottom: '1.5px solid currentcolor',
  transform: 'translateY(-2px) rotate(45deg)',
}

const edgeLine: GriffelStyle = {
  insetBlock: 0,
  width: '3px',
  insetInlineStart: '4px',
  backgroundColor: tokens.colorCompoundBrandStroke,
  '@media (forced-colors: active)': { backgroundColor: 'Highlight' },
}

const narrow = '@container grid (max-width: 440px)'

/**
 * Only while the grid is scrolled sideways: each sticky cell is a layer of its own, which makes scrolling down cost
 * half as much again (measured with 8,606 rows).
 */
const sideways = ':global([data-sideways])'

const pinned: GriffelStyle = {
  [sideways]: { position: 'sticky', insetInlineStart: 'var(--grid-name-start, 0px)' },
  zIndex: 2,
  borderRight: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
}

export const useGridStyles = makeStyles({
  frame: {
    containerType: 'inline-size',
    containerName: 'grid',
    position: 'relative',
    display: 'flex',
    flexDirection: 'column',
    flex: 1,
    minHeight: 0,
    minWidth: 0,
  },
  scroller: {
    flex: 1,
    minHeight: 0,
    overflow: 'auto',
    backgroundColor: tokens.colorNeutralBackground1,
    overflowAnchor: 'none',
  },
  head: {
    position: 'sticky',
    top: 0,
    zIndex: 5,
    minWidth: 'var(--columns)',
    backgroundColor: tokens.colorNeutralBackground1,
  },
  headRow: {
    display: 'flex',
    height: `${headHeight}px`,
    boxSizing: 'border-box',
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
  },
  headCell: {
    position: 'relative',
    boxSizing: 'border-box',
    display: 'flex',
    alignItems: 'center',
    minWidth: 0,
    paddingInlineEnd: tokens.spacingHorizontalXXS,
  },
  headText: {
    minWidth: 0,
    paddingInlineStart: tokens.spacingHorizontalS,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground1,
  },
  sort: {
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXS,
    flex: 1,
    minWidth: 0,
    height: '100%',
    paddingInline: 0,
    border: 'none',
    backgroundColor: 'transparent',
    fontFamily: 'inherit',
    textAlign: 'start',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ':focus-visible': focus,
  },
  /** The edge that changes a column's width lies on both sides of the line it draws. */
  edge: {
    position: 'absolute',
    insetBlock: 0,
    insetInlineEnd: '-6px',
    width: '12px',
    zIndex: 1,
    cursor: 'col-resize',
    touchAction: 'none',
    userSelect: 'none',
    '::after': {
      content: '""',
      position: 'absolute',
      insetBlock: '10px',
      insetInlineStart: '5px',
      width: '1px',
      backgroundColor: tokens.colorNeutralStroke2,
      '@media (forced-colors: active)': { backgroundColor: 'CanvasText' },
    },
    ':hover::after': edgeLine,
    ':active::after': edgeLine,
    ':focus': { outlineStyle: 'none' },
    ':focus::after': edgeLine,
  },
  /** A name that stays in view draws the line itself. */
  nameEdge: { [wide]: { insetInlineEnd: '-7px' } },
  /** Nothing lies beyond it that it could reach into. */
  lastEdge: { insetInlineEnd: 0, width: '6px' },
  sortIcon: { flexShrink: 0, color: tokens.colorNeutralForeground1 },
  body: { position: 'relative', minWidth: 'var(--columns)' },
  row: {
    position: 'absolute',
    top: 0,
    insetInline: 0,
    display: 'flex',
    boxSizing: 'border-box',
    height: `${rowHeight}px`,
    // Layout and paint of one row concern no other.
    contain: 'layout paint style',
    cursor: 'pointer',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  selected: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    '& > :first-child::before': selectedBar,
  },
  cell: {
    position: 'relative',
    boxSizing: 'border-box',
    display: 'flex',
    alignItems: 'center',
    minWidth: 0,
    paddingInlineStart: tokens.spacingHorizontalS,
    paddingInlineEnd: tokens.spacingHorizontalXXS,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    ':focus-visible': focus,
    // Wider than the frames of a range, which have the same colour there.
    '@media (forced-colors: active)': { ':focus-visible': { outline: '4px solid Highlight', outlineOffset: '-4px' } },
  },
  opens: {
    ':hover': {
      boxShadow: `inset 0 0 0 1px ${tokens.colorNeutralStroke1Hover}`,
      borderRadius: tokens.borderRadiusMedium,
    },
    ':hover::after': chevron,
    ':focus-visible::after': chevron,
  },
  sticky: {
    backgroundColor: 'inherit',
    paddingInlineStart: `var(--grid-name-space, ${tokens.spacingHorizontalXL})`,
    [narrow]: { paddingInlineStart: `var(--grid-name-space, ${tokens.spacingHorizontalM})` },
    [wide]: pinned,
  },
  /** Its text has room of its own before it. */
  stickyHead: {
    zIndex: 4,
    paddingInlineStart: `calc(var(--grid-name-space, ${tokens.spacingHorizontalXL}) - ${tokens.spacingHorizontalS})`,
    [narrow]: {
      paddingInlineStart: `calc(var(--grid-name-space, ${tokens.spacingHorizontalM}) - ${tokens.spacingHorizontalS})`,
    },
  },
  /** The check boxes stand before the name, and stay in view with it. */
  editable: { '--grid-name-start': `${checkWidth}px`, '--grid-name-space': tokens.spacingHorizontalS },
  check: {
    backgroundColor: 'inherit',
    justifyContent: 'center',
    paddingInline: 0,
    [wide]: { [sideways]: { position: 'sticky', insetInlineStart: 0 }, zIndex: 2 },
  },
  checkHead: { justifyContent: 'center', padding: 0, backgroundColor: 'inherit' },
  checked: { backgroundColor: tokens.colorNeutralBackground1Selected },
  range: {
    backgroundColor: tokens.colorBrandBackground2,
    '@media (forced-colors: active)': { outline: '1px solid Highlight', outlineOffset: '-1px' },
  },
  stuck: { position: 'sticky', top: `${headHeight}px`, zIndex: 3 },
  end: { justifyContent: 'flex-end', paddingInlineEnd: tokens.spacingHorizontalS, fontVariantNumeric: 'tabular-nums' },
  content: { minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  headEnd: { paddingInlineEnd: tokens.spacingHorizontalSNudge },
  headAlone: { flex: '0 0 auto' },
  groupRow: {
    backgroundColor: tokens.colorNeutralBackground2,
    ':hover': { backgroundColor: tokens.colorNeutralBackground2Hover },
  },
  groupCell: {
    position: 'sticky',
    insetInlineStart: 0,
    maxWidth: '100cqw',
    gap: tokens.spacingHorizontalS,
    fontWeight: tokens.fontWeightSemibold,
  },
  groupIcon: { flexShrink: 0 },
  count: { fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2 },
})

export type GridClasses = ReturnType<typeof useGridStyles>
