import { Text } from '@fluentui/react-components'
import type { LookupDraft, OneToManyDraft } from '../../../model/draft/draft.ts'
import { draftRelationships } from '../../../model/draft/draftRelationships.ts'
import type { KnownColumns } from '../../../model/draft/takenNames.ts'
import { hierarchyObstacle } from '../../../model/hierarchyRules.ts'
import { tableCollectionName, tableName } from '../../../model/table.ts'
import { Facts } from '../../../ui/Facts.tsx'
import { creationTexts as texts } from '../../texts/creation.ts'
import { panelTexts } from '../../texts/relationshipPanel.ts'
import { BehaviourFields } from './BehaviourFields.tsx'
import { useDraftForm } from './draftForm.ts'
import { HierarchicalField, SearchableField } from './FlagField.tsx'
import { FormSection } from './FormSection.tsx'
import { LookupLabels, LookupSection } from './LookupSection.tsx'
import { MenuSection } from './MenuSection.tsx'
import { ProblemsOf } from './ProblemsOf.tsx'
import { NameField } from './TextField.tsx'

/** The fields of a new one-to-many, in the order customizers know (experience.md 3). */
export function OneToManyFields({ draft, change }: { draft: OneToManyDraft; change: (draft: OneToManyDraft) => void }) {
  const { environment, columns } = useDraftForm()
  const { sections } = panelTexts
  const primary = environment.tables.get(draft.referencedTable)
  const related = environment.tables.get(draft.referencingTable)
  const isSelf = draft.referencedTable === draft.referencingTable
  const { column } = draft
  const changeLookup = (lookup: LookupDraft) => change({ ...draft, column: { type: 'new', lookup } })
  const relationship = draftRelationships(draft)[0]
  const caption = panelTexts.listedOn(
    related === undefined ? draft.referencingTable : tableCollectionName(related),
    primary === undefined ? draft.referencedTable : tableName(primary),
  )
  return (
    <>
      <FormSection title={sections.definition}>
        <ProblemsOf fields={['referencedTable', 'referencingTable']} />
        <NameField
          field="schemaName"
          label={panelTexts.name}
          value={draft.schemaName}
          change={(schemaName) => change({ ...draft, schemaName })}
        />
        <SearchableField checked={draft.isSearchable} change={(isSearchable) => change({ ...draft, isSearchable })} />
        {(isSelf || draft.isHierarchical) && (
          <HierarchicalField
            checked={draft.isHierarchical}
            obstacle={hierarchyObstacle(environment, draft)}
            change={(isHierarchical) => change({ ...draft, isHierarchical })}
          />
        )}
      </FormSection>
      {column.type === 'new' ? (
        <LookupSection lookup={column.lookup} change={changeLookup} />
      ) : (
        <FormSection title={sections.lookup} caption={texts.existingColumn}>
          <Facts items={[{ name: panelTexts.columnName, value: <Text>{column.schemaName}</Text> }]} />
          <ProblemsOf fields={['column.schemaName']} />
        </FormSection>
      )}
      <MenuSection name="menu" title={sections.menu} caption={caption} menu={draft.menu} change={(menu) => change({ ...draft, menu })} />
      {relationship?.type === 'OneToMany' && (
        <FormSection title={sections.behaviour}>
          <BehaviourFields
            relationship={relationship}
            cascade={draft.cascade}
            lookupRequired={isLookupRequired(draft, columns)}
            fieldOf={(field) => field}
            change={(cascade) => change({ ...draft, cascade })}
          />
        </FormSection>
      )}
      {column.type === 'new' && <LookupLabels lookup={column.lookup} change={changeLookup} />}
    </>
  )
}

/** A new column is never the system's; one that is there may be. */
function isLookupRequired({ column, referencingTable }: OneToManyDraft, columns: KnownColumns): boolean | undefined {
  if (column.type === 'new') return false
  const known = columns.get(referencingTable)?.find(({ logicalName }) => logicalName === column.schemaName.toLowerCase())
  return known === undefined ? undefined : known.requiredLevel === 'SystemRequired'
}
