import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import {
  BranchCompareFilled,
  BranchCompareRegular,
  FlashFlowFilled,
  FlashFlowRegular,
  FlowchartFilled,
  FlowchartRegular,
  HistoryFilled,
  HistoryRegular,
  LinkMultipleFilled,
  LinkMultipleRegular,
  PeopleSwapFilled,
  PeopleSwapRegular,
  TextBulletListSquareFilled,
  TextBulletListSquareRegular,
  TableMultipleFilled,
  TableMultipleRegular,
  type FluentIcon,
} from '@fluentui/react-icons'
import { Link, useParams } from '@tanstack/react-router'
import { shellTexts } from '../texts/shell.ts'
import { useLeftPages } from './leftPages.ts'

const useStyles = makeStyles({
  navigation: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalXS}`,
    width: '96px',
    boxSizing: 'border-box',
    flexShrink: 0,
    overflowY: 'auto',
    '@media (max-width: 640px)': { width: '78px', padding: tokens.spacingHorizontalXXS },
  },
  link: {
    position: 'relative',
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    gap: tokens.spacingVerticalXXS,
    padding: `${tokens.spacingVerticalS} 0`,
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase100,
    lineHeight: tokens.lineHeightBase100,
    textDecorationLine: 'none',
    ':hover': { backgroundColor: tokens.colorNeutralBackground3Hover, color: tokens.colorNeutralForeground1 },
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  active: {
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorBrandForeground1,
    fontWeight: tokens.fontWeightSemibold,
    boxShadow: tokens.shadow2,
    // Surfaces and shadows are not drawn there.
    '::before': {
      '@media (forced-colors: active)': {
        content: '""',
        position: 'absolute',
        insetBlock: tokens.spacingVerticalS,
        insetInlineStart: 0,
        width: '3px',
        backgroundColor: 'Highlight',
      },
    },
  },
  icon: { fontSize: '22px', lineHeight: 0 },
  name: { '@media (max-width: 640px)': { fontSize: '9px' } },
})

const pages: readonly { name: keyof typeof shellTexts.pages; regular: FluentIcon; filled: FluentIcon }[] = [
  { name: 'graph', regular: FlowchartRegular, filled: FlowchartFilled },
  { name: 'tables', regular: TableMultipleRegular, filled: TableMultipleFilled },
  { name: 'relationships', regular: LinkMultipleRegular, filled: LinkMultipleFilled },
  { name: 'impact', regular: FlashFlowRegular, filled: FlashFlowFilled },
  { name: 'rows', regular: TextBulletListSquareRegular, filled: TextBulletListSquareFilled },
  { name: 'roles', regular: PeopleSwapRegular, filled: PeopleSwapFilled },
  { name: 'changes', regular: BranchCompareRegular, filled: BranchCompareFilled },
  { name: 'history', regular: HistoryRegular, filled: HistoryFilled },
]

/** The pages. A link leads to its page as it was left; on that page, to the page as it begins. */
export function Navigation() {
  const styles = useStyles()
  const params = useParams({ from: '/$environment' })
  const left = useLeftPages(params.environment)
  return (
    <nav className={styles.navigation} aria-label={shellTexts.main}>
      {pages.map(({ name, regular: Regular, filled: Filled }) => (
        <Link
          key={name}
          to={`/$environment/${name}`}
          params={params}
          search={left[name] ?? {}}
          className={styles.link}
          activeProps={{ className: mergeClasses(styles.link, styles.active) }}
        >
          {({ isActive }) => (
            <>
              <span className={styles.icon}>{isActive ? <Filled /> : <Regular />}</span>
              <span className={styles.name}>{shellTexts.pages[name]}</span>
            </>
          )}
        </Link>
      ))}
    </nav>
  )
}
