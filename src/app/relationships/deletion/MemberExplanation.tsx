import { Text } from '@fluentui/react-components'
import type { LookupMember } from '../../../model/deletion.ts'
import { tableName } from '../../../model/table.ts'
import { useSession } from '../../session.tsx'
import { deletionTexts } from '../../texts/deletion.ts'
import { useDeletionStyles } from './useDeletionStyles.ts'

/** A regarding lookup has dozens of relationships. */
const mostNamed = 8

/** Why a member of a customer or system lookup does not go alone, and which column would take it along. */
export function MemberExplanation({ member }: { member: LookupMember }) {
  const styles = useDeletionStyles()
  const { tables } = useSession().environment
  const texts = deletionTexts.member
  const table = tables.get(member.table)
  const { column, others } = member
  const named = others.length <= mostNamed + 1 ? others : others.slice(0, mostNamed)
  return (
    <>
      <Text className={styles.text}>{texts[member.lookup](column, table === undefined ? member.table : tableName(table))}</Text>
      <Text className={styles.text}>{member.lookup === 'customer' ? texts.deleteColumn(column) : texts.keepColumn(column)}</Text>
      {others.length > 0 && (
        <div className={styles.part}>
          <Text>{texts.alongside}</Text>
          <ul className={styles.list}>
            {named.map((schemaName) => (
              <li key={schemaName}>{schemaName}</li>
            ))}
            {named.length < others.length && <li>{texts.more(others.length - named.length)}</li>}
          </ul>
        </div>
      )}
    </>
  )
}
