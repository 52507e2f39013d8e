import { Text, makeStyles, tokens } from '@fluentui/react-components'
import { useId } from 'react'
import type { Dependency, DependencyGroup } from '../../../model/dependency.ts'
import { tableName } from '../../../model/table.ts'
import { useSession } from '../../session.tsx'
import { deletionTexts } from '../../texts/deletion.ts'
import { formatNumber } from '../../texts/format.ts'
import { useDeletionStyles } from './useDeletionStyles.ts'

const useStyles = makeStyles({
  group: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  about: { display: 'block', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
})

/** Components of one kind, each by its name and table; one that could not be looked up by its id, and why. */
export function DependencyGroupList({ group }: { group: DependencyGroup }) {
  const styles = useStyles()
  const common = useDeletionStyles()
  const id = useId()
  const kind = deletionTexts.dependencies.kind(group.kind, group.componentType)
  return (
    <div className={styles.group}>
      <Text as="h4" weight="semibold" id={id} className={common.heading}>
        {`${kind} (${formatNumber(group.members.length)})`}
      </Text>
      <ul className={common.list} aria-labelledby={id}>
        {group.members.map((dependency) => (
          <li key={dependency.id}>
            {dependency.name ?? deletionTexts.dependencies.unnamed}
            <About dependency={dependency} />
          </li>
        ))}
      </ul>
    </div>
  )
}

function About({ dependency: { id, name, table, cause } }: { dependency: Dependency }) {
  const styles = useStyles()
  const { tables } = useSession().environment
  if (name === null) return <span className={styles.about}>{[id, cause].filter((part) => part !== null).join(' · ')}</span>
  if (table === null) return null
  const listed = tables.get(table)
  return <span className={styles.about}>{listed === undefined ? table : tableName(listed)}</span>
}
