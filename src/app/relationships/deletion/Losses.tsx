import { Text } from '@fluentui/react-components'
import type { Loss } from '../../../model/deletion.ts'
import type { Environment } from '../../../model/environment.ts'
import { tableName } from '../../../model/table.ts'
import { useSession } from '../../session.tsx'
import { deletionTexts } from '../../texts/deletion.ts'
import { LinkCountText } from './LinkCountText.tsx'
import { Part } from './Part.tsx'
import type { Investigation } from './useInvestigation.ts'
import { useDeletionStyles } from './useDeletionStyles.ts'

/** What goes with the relationship, in words and as a number of rows. */
export function Losses({ loss, investigation }: { loss: Loss; investigation: Investigation }) {
  const styles = useDeletionStyles()
  const { environment } = useSession()
  return (
    <Part title={deletionTexts.lost.title}>
      <Text className={styles.text}>{lossText(environment, loss)}</Text>
      <LinkCountText loss={loss} investigation={investigation} />
      <Text className={styles.aside}>{deletionTexts.lost.forGood}</Text>
    </Part>
  )
}

function lossText(environment: Environment, loss: Loss): string {
  const { lost } = deletionTexts
  const named = (logicalName: string) => {
    const table = environment.tables.get(logicalName)
    return table === undefined ? logicalName : tableName(table)
  }
  switch (loss.type) {
    case 'column':
      return lost.column(loss.column, named(loss.table))
    case 'target':
      return lost.target(loss.column, named(loss.table), named(loss.target), loss.remaining.map(named))
    case 'links':
      return lost.links(named(loss.table1), named(loss.table2), loss.intersectTable)
    default:
      return loss satisfies never
  }
}
