import { Button, Subtitle2, Text, makeStyles, tokens } from '@fluentui/react-components'
import { Announcement } from '../../ui/Announcement.tsx'

const useStyles = makeStyles({
  message: {
    flex: 1,
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    justifyContent: 'center',
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalXXL,
    textAlign: 'center',
  },
  text: { overflowWrap: 'anywhere' },
})

/** What stands where the picture would: what happened, and the way on. */
export function GraphMessage(props: { title?: string; text: string; action?: { text: string; run: () => void } }) {
  const { title, text, action } = props
  const styles = useStyles()
  return (
    <div className={styles.message}>
      <Announcement when="atOnce" message={title === undefined ? text : `${title}. ${text}`} />
      {title !== undefined && <Subtitle2>{title}</Subtitle2>}
      <Text className={styles.text}>{text}</Text>
      {action !== undefined && <Button onClick={action.run}>{action.text}</Button>}
    </div>
  )
}
