import { Title3, makeStyles, tokens } from '@fluentui/react-components'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { ProductMark } from '../shell/ProductMark.tsx'

const useStyles = makeStyles({
  page: {
    minHeight: '100%',
    display: 'grid',
    placeItems: 'center',
    padding: tokens.spacingHorizontalXXL,
    boxSizing: 'border-box',
    backgroundColor: tokens.colorNeutralBackground3,
  },
  card: {
    width: 'min(640px, 100%)',
    boxSizing: 'border-box',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXL,
    padding: tokens.spacingHorizontalXXXL,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusXLarge,
    boxShadow: tokens.shadow4,
    '@media (max-width: 480px)': { padding: tokens.spacingHorizontalL },
  },
  home: { display: 'flex', color: 'inherit', textDecorationLine: 'none' },
  head: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: tokens.spacingHorizontalM },
  title: { margin: 0 },
})

/** A page before an environment stands open: one card. */
export function CardPage({ title, tools, children }: { title: string; tools?: ReactNode; children: ReactNode }) {
  const styles = useStyles()
  return (
    <main className={styles.page}>
      <div className={styles.card}>
        <div className={styles.head}>
          <Link to="/" className={styles.home}>
            <ProductMark />
          </Link>
          {tools}
        </div>
        <Title3 as="h1" className={styles.title}>
          {title}
        </Title3>
        {children}
      </div>
    </main>
  )
}
