import { menuGroups, type MenuDraft } from '../../../model/draft/draft.ts'
import { menuBehaviors } from '../../../model/relationship.ts'
import { panelTexts } from '../../texts/relationshipPanel.ts'
import { ChoiceField } from './ChoiceField.tsx'
import { useDraftForm } from './draftForm.ts'
import { FormSection } from './FormSection.tsx'
import { LabelsField } from './LabelsField.tsx'
import { OrderField } from './OrderField.tsx'

/** How rows of one table are listed in the navigation pane of the other's form. */
export function MenuSection(props: {
  name: 'menu' | 'menu1' | 'menu2'
  title: string
  caption: string
  menu: MenuDraft
  change: (menu: MenuDraft) => void
}) {
  const { name, title, caption, menu, change } = props
  const { languages } = useDraftForm()
  return (
    <FormSection title={title} caption={caption}>
      <ChoiceField
        label={panelTexts.displayOption}
        value={menu.behavior}
        values={menuBehaviors}
        nameOf={(behavior) => panelTexts.menuBehaviors[behavior]}
        change={(behavior) => change({ ...menu, behavior })}
      />
      {menu.behavior === 'UseLabel' && (
        <LabelsField
          field={`${name}.labels`}
          label={panelTexts.customLabel}
          texts={menu.labels}
          languages={languages.installed}
          plainFirst={languages.installed.length === 1}
          required
          change={(labels) => change({ ...menu, labels })}
        />
      )}
      {menu.behavior !== 'DoNotDisplay' && (
        <>
          <ChoiceField
            label={panelTexts.displayArea}
            value={menu.group}
            values={menuGroups}
            nameOf={panelTexts.area}
            change={(group) => change({ ...menu, group })}
          />
          <OrderField name={name} order={menu.order} change={(order) => change({ ...menu, order })} />
        </>
      )}
    </FormSection>
  )
}
