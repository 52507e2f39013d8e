import { Subtitle2, Text, makeStyles, tokens } from '@fluentui/react-components'
import type { FluentIcon } from '@fluentui/react-icons'
import type { ReactNode } from 'react'

const useStyles = makeStyles({
  empty: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    gap: tokens.spacingVerticalM,
    textAlign: 'center',
    maxWidth: '440px',
    margin: `${tokens.spacingVerticalXXXL} auto`,
  },
  icon: { fontSize: '40px', lineHeight: 0, color: tokens.colorNeutralForeground3 },
  text: { color: tokens.colorNeutralForeground2 },
  actions: { display: 'flex', flexWrap: 'wrap', justifyContent: 'center', gap: tokens.spacingHorizontalS },
})

/** What to do where there is nothing yet. */
export function EmptyPage(props: { icon: FluentIcon; title: string; text: string; children: ReactNode }) {
  const styles = useStyles()
  const { icon: Icon, title, text, children } = props
  return (
    <div className={styles.empty}>
      <Icon className={styles.icon} aria-hidden="true" />
      <Subtitle2 as="h2">{title}</Subtitle2>
      <Text align="center" className={styles.text}>{text}</Text>
      <div className={styles.actions}>{children}</div>
    </div>
  )
}
