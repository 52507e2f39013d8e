import { useQuery } from '@tanstack/react-query'
import { requiredLevels } from '../../../model/column.ts'
import type { LookupComponent } from '../../../model/deletion.ts'
import type { OneToMany } from '../../../model/relationship.ts'
import { Facts } from '../../../ui/Facts.tsx'
import { queries } from '../../queries.ts'
import { useSession } from '../../session.tsx'
import { columnFieldName, columnValueName } from '../../texts/columnField.ts'
import { panelTexts } from '../../texts/relationshipPanel.ts'
import { useColumnChoices } from './columnChoice.ts'
import { EditableChoice } from './EditableChoice.tsx'
import { EditableText, parseLabel } from './EditableText.tsx'
import { QueryState } from './QueryState.tsx'

/** The lookup column of the related table. Some shipped relationships hang on a plain identifier, which has no targets. */
export function LookupColumnFields({ relationship }: { relationship: OneToMany }) {
  const { connection } = useSession()
  const { referencingTable, lookupColumn } = relationship
  const query = useQuery(queries.lookupComponent(connection, referencingTable, lookupColumn))
  if (query.data === undefined) return <QueryState query={query} />
  return <Fields relationship={relationship} component={query.data} />
}

/** The level that the platform keeps to itself cannot be chosen. */
const levels = requiredLevels.filter((level) => level !== 'SystemRequired')

function Fields({ relationship, component }: { relationship: OneToMany; component: LookupComponent }) {
  const { connection, userId } = useSession()
  const languages = useQuery(queries.languages(connection, userId))
  const choiceOf = useColumnChoices(relationship, component)
  const installed = languages.data?.installed ?? []
  const held = [...component.displayName, ...component.description].map(({ languageCode }) => languageCode)
  const codes = [...new Set([...installed, ...held])]
  return (
    <>
      <Facts
        items={[
          { name: panelTexts.columnName, value: relationship.lookupColumn },
          { name: panelTexts.targets, value: component.targets?.join(', ') ?? panelTexts.noTargets },
        ]}
      />
      {languages.data === undefined && <QueryState query={languages} />}
      <EditableChoice
        label={panelTexts.requirement}
        choice={choiceOf('requiredLevel')}
        values={levels}
        nameOf={(level) => columnValueName('requiredLevel', level)}
      />
      {(['displayName', 'description'] as const).map((text) =>
        codes.map((code) => {
          const field = `${text}.${code}` as const
          const choice = choiceOf(field)
          return (
            <EditableText
              key={field}
              label={columnFieldName(field)}
              choice={choice}
              parse={parseLabel(choice.baseline !== null)}
            />
          )
        }),
      )}
    </>
  )
}
