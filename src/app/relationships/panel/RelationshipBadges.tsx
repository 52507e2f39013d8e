import { Badge, makeStyles, tokens } from '@fluentui/react-components'
import { LockClosedRegular } from '@fluentui/react-icons'
import { isLocked, type Relationship } from '../../../model/relationship.ts'
import { panelTexts } from '../../texts/relationshipPanel.ts'

const useStyles = makeStyles({
  badges: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
})

export function RelationshipBadges({ relationship }: { relationship: Relationship }) {
  const styles = useStyles()
  return (
    <div className={styles.badges}>
      <Badge appearance="tint">
        {relationship.type === 'OneToMany' ? panelTexts.oneToMany : panelTexts.manyToMany}
      </Badge>
      <Badge appearance="tint" color="informative">
        {relationship.isCustom ? panelTexts.custom : panelTexts.system}
      </Badge>
      {relationship.isManaged && (
        <Badge appearance="tint" color="informative">
          {panelTexts.managed}
        </Badge>
      )}
      {isLocked(relationship) && (
        <Badge appearance="tint" color="warning" icon={<LockClosedRegular />}>
          {panelTexts.locked}
        </Badge>
      )}
    </div>
  )
}
