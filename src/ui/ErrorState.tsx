import { Button, Subtitle2, Text, makeStyles, tokens } from '@fluentui/react-components'
import { ErrorCircleRegular } from '@fluentui/react-icons'

const useStyles = makeStyles({
  heading: { margin: 0 },
  state: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalXXL,
    maxWidth: '640px',
    overflowWrap: 'anywhere',
  },
  title: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
  icon: { flexShrink: 0, fontSize: '20px', color: tokens.colorStatusDangerForeground1 },
  details: { fontFamily: tokens.fontFamilyMonospace, color: tokens.colorNeutralForeground2 },
})

/** What failed, its cause, what to do next, and what support will ask for: code and request id. */
export function ErrorState(props: {
  title: string
  cause: string
  nextStep?: string
  action?: { readonly text: string; readonly run: () => void }
  /** "Request id: …", "Code: …" */
  details?: readonly string[]
}) {
  const { title, cause, nextStep, action, details } = props
  const styles = useStyles()
  return (
    <div className={styles.state} role="alert">
      <div className={styles.title}>
        <ErrorCircleRegular className={styles.icon} aria-hidden />
        <Subtitle2 as="h2" className={styles.heading}>{title}</Subtitle2>
      </div>
      <Text>{cause}</Text>
      {nextStep !== undefined && <Text>{nextStep}</Text>}
      {action !== undefined && <Button onClick={action.run}>{action.text}</Button>}
      {details?.map((detail) => (
        <Text key={detail} size={200} className={styles.details}>
          {detail}
        </Text>
      ))}
    </div>
  )
}
