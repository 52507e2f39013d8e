import { Text } from '@fluentui/react-components'
import type { UseQueryResult } from '@tanstack/react-query'
import { Facts } from '../../../ui/Facts.tsx'
import type { RelationshipDetails } from '../../queries.ts'
import { panelTexts } from '../../texts/relationshipPanel.ts'
import { QueryState } from './QueryState.tsx'

const menuNames = {
  menu: panelTexts.sections.menu,
  menu1: panelTexts.sections.currentTable,
  menu2: panelTexts.sections.otherTable,
} as const

/** The labels of each menu block, in every language the server holds. */
export function LabelFacts({ definition }: { definition: UseQueryResult<RelationshipDetails> }) {
  if (definition.data === undefined) return <QueryState query={definition} />
  return definition.data.labels.map(({ menu, texts }) => (
    <div key={menu}>
      <Text weight="semibold">{menuNames[menu]}</Text>
      {texts.length === 0 ? (
        <div>{panelTexts.noLabel}</div>
      ) : (
        <Facts
          items={texts.map(({ languageCode, text }) => ({ name: panelTexts.language(languageCode), value: text }))}
        />
      )}
    </div>
  ))
}
