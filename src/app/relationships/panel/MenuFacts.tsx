import { Text } from '@fluentui/react-components'
import type { Menu } from '../../../model/relationship.ts'
import { isUnknown, type UnknownValue } from '../../../model/unknown.ts'
import { Facts } from '../../../ui/Facts.tsx'
import { unknownName } from '../../texts/cascade.ts'
import { panelTexts } from '../../texts/relationshipPanel.ts'

/** Where and how rows are listed in a form's navigation pane (contract.md 3.5). */
export function MenuFacts({ menu, caption }: { menu: Menu | UnknownValue; caption?: string }) {
  const items = isUnknown(menu)
    ? [{ name: panelTexts.displayOption, value: unknownName(menu) }]
    : [
        {
          name: panelTexts.displayOption,
          value: isUnknown(menu.behavior) ? unknownName(menu.behavior) : panelTexts.menuBehaviors[menu.behavior],
        },
        ...Object.entries(menu.labels).map(([code, text]) => ({
          name: `${panelTexts.customLabel}, ${panelTexts.language(Number(code))}`,
          value: text,
        })),
        { name: panelTexts.displayArea, value: panelTexts.area(menu.group) },
        { name: panelTexts.displayOrder, value: menu.order ?? panelTexts.none },
      ]
  return (
    <>
      {caption !== undefined && <Text weight="semibold">{caption}</Text>}
      <Facts items={items} />
    </>
  )
}
