import type { ManyToManyDraft } from '../../../model/draft/draft.ts'
import { tableCollectionName, tableName } from '../../../model/table.ts'
import { creationTexts as texts } from '../../texts/creation.ts'
import { panelTexts } from '../../texts/relationshipPanel.ts'
import { useDraftForm } from './draftForm.ts'
import { SearchableField } from './FlagField.tsx'
import { renameManyToMany } from './followName.ts'
import { FormSection } from './FormSection.tsx'
import { MenuSection } from './MenuSection.tsx'
import { ProblemsOf } from './ProblemsOf.tsx'
import { NameField, TextField } from './TextField.tsx'

/** The fields of a new many-to-many, in the order customizers know (experience.md 3). */
export function ManyToManyFields({ draft, change }: { draft: ManyToManyDraft; change: (draft: ManyToManyDraft) => void }) {
  const { tables } = useDraftForm().environment
  const { sections } = panelTexts
  const listed = (name: string) => {
    const table = tables.get(name)
    return table === undefined ? name : tableCollectionName(table)
  }
  const called = (name: string) => {
    const table = tables.get(name)
    return table === undefined ? name : tableName(table)
  }
  /** Of a table related to itself, both sentences are the same but for the side. */
  const caption = (one: string, other: string, side: 1 | 2) => {
    const sentence = panelTexts.listedOn(listed(one), called(other))
    return one === other ? texts.side(sentence, side) : sentence
  }
  return (
    <>
      <ProblemsOf fields={['table1', 'table2']} />
      <MenuSection
        name="menu1"
        title={sections.currentTable}
        caption={caption(draft.table1, draft.table2, 1)}
        menu={draft.menu1}
        change={(menu1) => change({ ...draft, menu1 })}
      />
      <MenuSection
        name="menu2"
        title={sections.otherTable}
        caption={caption(draft.table2, draft.table1, 2)}
        menu={draft.menu2}
        change={(menu2) => change({ ...draft, menu2 })}
      />
      <FormSection title={sections.definition}>
        <NameField
          field="schemaName"
          label={panelTexts.name}
          value={draft.schemaName}
          change={(schemaName) => change(renameManyToMany(draft, schemaName))}
        />
        <NameField
          field="intersectTable"
          label={texts.intersectName}
          value={draft.intersectTable}
          change={(intersectTable) => change({ ...draft, intersectTable })}
        />
        <SearchableField checked={draft.isSearchable} change={(isSearchable) => change({ ...draft, isSearchable })} />
      </FormSection>
      <FormSection title={sections.advanced} caption={texts.navigationHint}>
        <TextField
          field="navigation1"
          label={texts.navigation(called(draft.table1), 1)}
          value={draft.navigation1}
          change={(navigation1) => change({ ...draft, navigation1 })}
        />
        <TextField
          field="navigation2"
          label={texts.navigation(called(draft.table2), 2)}
          value={draft.navigation2}
          change={(navigation2) => change({ ...draft, navigation2 })}
        />
      </FormSection>
    </>
  )
}
