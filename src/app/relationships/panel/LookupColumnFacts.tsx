import { useQuery } from '@tanstack/react-query'
import type { OneToMany } from '../../../model/relationship.ts'
import { isUnknown } from '../../../model/unknown.ts'
import { Facts } from '../../../ui/Facts.tsx'
import { queries } from '../../queries.ts'
import { useSession } from '../../session.tsx'
import { unknownName } from '../../texts/cascade.ts'
import { panelTexts } from '../../texts/relationshipPanel.ts'
import { QueryState } from './QueryState.tsx'

/** The lookup column of the related table. Some shipped relationships hang on a plain identifier, which has no targets. */
export function LookupColumnFacts({ relationship }: { relationship: OneToMany }) {
  const { connection } = useSession()
  const query = useQuery(queries.lookupColumn(connection, relationship.referencingTable, relationship.lookupColumn))
  const column = query.data
  if (column === undefined) return <QueryState query={query} />
  return (
    <Facts
      items={[
        { name: panelTexts.columnDisplayName, value: column.displayName ?? panelTexts.none },
        { name: panelTexts.columnName, value: column.logicalName },
        {
          name: panelTexts.requirement,
          value: isUnknown(column.requiredLevel)
            ? unknownName(column.requiredLevel)
            : panelTexts.requirements[column.requiredLevel],
        },
        { name: panelTexts.description, value: column.description ?? panelTexts.none },
        { name: panelTexts.targets, value: column.targets?.join(', ') ?? panelTexts.noTargets },
      ]}
    />
  )
}
