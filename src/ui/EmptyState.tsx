import { Button, Subtitle2, Text, makeStyles, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'

const useStyles = makeStyles({
  heading: { margin: 0 },
  state: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalXXXL} ${tokens.spacingHorizontalL}`,
    textAlign: 'center',
  },
  icon: { fontSize: '40px', lineHeight: 0, color: tokens.colorNeutralForeground3 },
  text: { maxWidth: '480px', color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  actions: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'center',
    gap: tokens.spacingHorizontalS,
    paddingTop: tokens.spacingVerticalS,
  },
})

/** Nothing to show, why, and what to do about it. */
export function EmptyState(props: {
  title: string
  text?: string
  icon?: ReactNode
  actions?: readonly { readonly text: string; readonly run: () => void }[]
}) {
  const { title, text, icon, actions = [] } = props
  const styles = useStyles()
  return (
    <div className={styles.state}>
      {icon !== undefined && (
        <span className={styles.icon} aria-hidden>
          {icon}
        </span>
      )}
      <Subtitle2 as="h2" className={styles.heading}>
        {title}
      </Subtitle2>
      {text !== undefined && (
        <Text align="center" className={styles.text}>
          {text}
        </Text>
      )}
      {actions.length > 0 && (
        <div className={styles.actions}>
          {actions.map((action) => (
            <Button key={action.text} onClick={action.run}>
              {action.text}
            </Button>
          ))}
        </div>
      )}
    </div>
  )
}
