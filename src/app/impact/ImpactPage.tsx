import { Title3, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { Link, Outlet, useParams } from '@tanstack/react-router'
import { usePageFrame } from '../../ui/pageFrame.ts'
import { impactTexts } from '../texts/impactPage.ts'
import { shellTexts } from '../texts/shell.ts'
import { impactTabs } from './impactTabs.ts'

const useStyles = makeStyles({
  head: { paddingBottom: 0 },
  title: { margin: 0 },
  tabs: { display: 'flex', flexWrap: 'wrap', marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalM})` },
  tab: {
    position: 'relative',
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorNeutralForeground2,
    textDecorationLine: 'none',
    // As wide as in bold, so that the others stay where they are.
    '::before': {
      content: 'attr(data-name)',
      display: 'block',
      height: 0,
      overflow: 'hidden',
      visibility: 'hidden',
      fontWeight: tokens.fontWeightSemibold,
    },
    ':hover': { color: tokens.colorNeutralForeground1 },
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  present: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    '::after': {
      content: '""',
      position: 'absolute',
      insetInline: tokens.spacingHorizontalM,
      insetBlockEnd: 0,
      height: tokens.strokeWidthThicker,
      borderRadius: tokens.borderRadiusCircular,
      backgroundColor: tokens.colorCompoundBrandStroke,
    },
  },
})

/** The frame of the pages about consequences. The tabs are links: each page has an address of its own. */
export function ImpactPage() {
  const frame = usePageFrame()
  const styles = useStyles()
  const params = useParams({ from: '/$environment' })
  return (
    <div className={frame.page}>
      <div className={mergeClasses(frame.head, styles.head)}>
        <Title3 as="h1" className={styles.title}>
          {shellTexts.pages.impact}
        </Title3>
        <nav className={styles.tabs} aria-label={shellTexts.pages.impact}>
          {impactTabs.map(({ name, to }) => (
            <Link
              key={name}
              to={to}
              params={params}
              className={styles.tab}
              data-name={impactTexts.tabs[name]}
              activeOptions={{ exact: true, includeSearch: false }}
              activeProps={{ className: mergeClasses(styles.tab, styles.present) }}
            >
              {impactTexts.tabs[name]}
            </Link>
          ))}
        </nav>
      </div>
      <Outlet />
    </div>
  )
}
