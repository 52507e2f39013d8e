import { Text } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { menuGroups } from '../../../model/draft/draft.ts'
import { menuOf, type MenuName } from '../../../model/editableField.ts'
import { menuBehaviors, type Relationship } from '../../../model/relationship.ts'
import { isUnknown } from '../../../model/unknown.ts'
import { useFieldChoices } from '../../fieldChoice.ts'
import { queries } from '../../queries.ts'
import { useSession } from '../../session.tsx'
import { fieldValueName } from '../../texts/field.ts'
import { panelTexts } from '../../texts/relationshipPanel.ts'
import { EditableChoice } from './EditableChoice.tsx'
import { EditableText, parseLabel, parseOrder } from './EditableText.tsx'
import { MenuFacts } from './MenuFacts.tsx'
import { QueryState } from './QueryState.tsx'

/**
 * How rows are listed in the navigation pane of the other table's form (contract.md 3.5), with the label in every
 * language side by side: the installed ones, and those that the server holds besides.
 */
export function MenuFields(props: { relationship: Relationship; name: MenuName; caption?: string }) {
  const { relationship, name, caption } = props
  const { connection, userId } = useSession()
  const languages = useQuery(queries.languages(connection, userId))
  const choiceOf = useFieldChoices(relationship.schemaName)
  const menu = menuOf(relationship, name)
  if (menu === null) return null
  if (choiceOf === null || isUnknown(menu) || isUnknown(menu.behavior)) {
    return <MenuFacts menu={menu} {...(caption === undefined ? {} : { caption })} />
  }
  const installed = languages.data?.installed ?? []
  const others = Object.keys(menu.labels).map(Number).filter((code) => !installed.includes(code))
  return (
    <>
      {caption !== undefined && <Text weight="semibold">{caption}</Text>}
      <EditableChoice
        label={panelTexts.displayOption}
        choice={choiceOf(`${name}.behavior`)}
        values={menuBehaviors}
        nameOf={(value) => fieldValueName(`${name}.behavior`, value)}
      />
      {languages.data === undefined && <QueryState query={languages} />}
      {[...installed, ...others].map((code) => {
        const choice = choiceOf(`${name}.labels.${code}`)
        return (
          <EditableText
            key={code}
            label={`${panelTexts.customLabel}, ${panelTexts.language(code)}`}
            choice={choice}
            parse={parseLabel(choice.baseline !== null)}
          />
        )
      })}
      <EditableChoice
        label={panelTexts.displayArea}
        choice={choiceOf(`${name}.group`)}
        values={menuGroups}
        nameOf={panelTexts.area}
      />
      <EditableText label={panelTexts.displayOrder} choice={choiceOf(`${name}.order`)} parse={parseOrder} numeric />
    </>
  )
}
