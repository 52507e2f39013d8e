import { Title3, makeStyles, tokens } from '@fluentui/react-components'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { ProductMark } from '../shell/ProductMark.tsx'
import { CentredCard } from './CentredCard.tsx'

const useStyles = makeStyles({
  card: {
    width: 'min(640px, 100%)',
    boxSizing: 'border-box',
    gap: tokens.spacingVerticalXL,
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
    <CentredCard className={styles.card}>
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
    </CentredCard>
  )
}
