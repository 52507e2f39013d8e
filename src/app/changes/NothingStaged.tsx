import { Button, Subtitle2, Text, makeStyles, tokens } from '@fluentui/react-components'
import { BranchCompareRegular } from '@fluentui/react-icons'
import { getRouteApi } from '@tanstack/react-router'
import { changesTexts } from '../texts/changes.ts'

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

const route = getRouteApi('/$environment')

/** Says how a change comes here. */
export function NothingStaged() {
  const styles = useStyles()
  const params = route.useParams()
  const navigate = route.useNavigate()
  const { empty } = changesTexts
  return (
    <div className={styles.empty}>
      <BranchCompareRegular className={styles.icon} aria-hidden="true" />
      <Subtitle2 as="h2">{empty.title}</Subtitle2>
      <Text className={styles.text}>{empty.text}</Text>
      <div className={styles.actions}>
        <Button onClick={() => void navigate({ to: '/$environment/relationships', params })}>
          {empty.toRelationships}
        </Button>
        <Button onClick={() => void navigate({ to: '/$environment/graph', params })}>{empty.toGraph}</Button>
      </div>
    </div>
  )
}
