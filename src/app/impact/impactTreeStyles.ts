import { makeStyles, tokens } from '@fluentui/react-components'

/** In CSS pixels; the virtualizer relies on them. */
export const rowHeight = 36
export const headHeight = 36

/** What is asked first stands first, so that a narrow screen shows it without scrolling. */
const [first, last] = [
  'minmax(292px, 1.5fr) 52px minmax(186px, 1fr)',
  'minmax(150px, 0.9fr) minmax(190px, 1.2fr) minmax(210px, 1.3fr)',
]

export const useImpactTreeStyles = makeStyles({
  scroller: {
    flex: '1 0 280px',
    minHeight: 0,
    overflow: 'auto',
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    scrollPaddingBlockStart: `${headHeight}px`,
    overflowAnchor: 'none',
  },
  row: {
    position: 'absolute',
    top: 0,
    insetInline: 0,
    boxSizing: 'border-box',
    display: 'grid',
    gridTemplateColumns: `${first} ${last}`,
    minWidth: '1110px',
    height: `${rowHeight}px`,
    paddingInline: `${tokens.spacingHorizontalL} ${tokens.spacingHorizontalM}`,
    cursor: 'pointer',
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '-2px',
      borderRadius: tokens.borderRadiusMedium,
    },
  },
  head: {
    position: 'sticky',
    zIndex: 1,
    height: `${headHeight}px`,
    cursor: 'default',
    fontWeight: tokens.fontWeightSemibold,
    ':hover': { backgroundColor: tokens.colorNeutralBackground1 },
  },
  counted: { gridTemplateColumns: `${first} 100px ${last}`, minWidth: '1210px' },
  body: { position: 'relative' },
  selected: { backgroundColor: tokens.colorNeutralBackground1Selected },
  cell: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    minWidth: 0,
    paddingInlineEnd: tokens.spacingHorizontalM,
    whiteSpace: 'nowrap',
    fontSize: tokens.fontSizeBase300,
    color: tokens.colorNeutralForeground1,
  },
  text: { overflow: 'hidden', textOverflow: 'ellipsis' },
  quiet: { color: tokens.colorNeutralForeground2 },
  amount: { justifyContent: 'flex-end', fontVariantNumeric: 'tabular-nums', paddingInlineEnd: tokens.spacingHorizontalXXL },
  chevron: {
    flexShrink: 0,
    display: 'inline-flex',
    alignItems: 'center',
    justifyContent: 'center',
    width: '24px',
    height: '24px',
    color: tokens.colorNeutralForeground2,
  },
  mark: {
    flexShrink: 0,
    paddingInline: tokens.spacingHorizontalXS,
    borderRadius: tokens.borderRadiusSmall,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    backgroundColor: tokens.colorNeutralBackground3,
  },
})

export type ImpactTreeClasses = ReturnType<typeof useImpactTreeStyles>
