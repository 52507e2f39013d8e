import { isSelf, type Relationship } from '../../../model/relationship.ts'
import { useFieldChoices } from '../../fieldChoice.ts'
import { panelTexts } from '../../texts/relationshipPanel.ts'
import { EditableFlag } from './EditableFlag.tsx'

/** What a relationship is or is not. Only a self relationship can be its table's hierarchy (contract.md 4.3). */
export function FlagFields({ relationship }: { relationship: Relationship }) {
  const choiceOf = useFieldChoices(relationship.schemaName)
  if (choiceOf === null) return null
  return (
    <>
      <EditableFlag label={panelTexts.searchable} choice={choiceOf('isSearchable')} />
      {relationship.type === 'OneToMany' && isSelf(relationship) && (
        <EditableFlag label={panelTexts.hierarchical} choice={choiceOf('isHierarchical')} />
      )}
      <EditableFlag label={panelTexts.customizable} choice={choiceOf('isCustomizable')} />
    </>
  )
}
