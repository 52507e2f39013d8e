import type { MultiTableDraft, TargetDraft } from '../../../model/draft/draft.ts'
import { draftRelationships } from '../../../model/draft/draftRelationships.ts'
import { targetDraft } from '../../../model/draft/makeDrafts.ts'
import { whyNotOneToMany } from '../../../model/draft/eligibility.ts'
import { creationTexts as texts } from '../../texts/creation.ts'
import { panelTexts } from '../../texts/relationshipPanel.ts'
import { useDraftForm } from './draftForm.ts'
import { FormSection } from './FormSection.tsx'
import { LookupLabels, LookupSection } from './LookupSection.tsx'
import { ProblemsOf } from './ProblemsOf.tsx'
import { TablePicker } from './TablePicker.tsx'
import { TargetFields } from './TargetFields.tsx'

/** The fields of a new lookup of several tables: its targets, each a relationship of its own, and the column. */
export function MultiTableFields({ draft, change }: { draft: MultiTableDraft; change: (draft: MultiTableDraft) => void }) {
  const { environment, columns, prefix } = useDraftForm()
  const { sections } = panelTexts
  const { targets, referencingTable, lookup } = draft
  const related = environment.tables.get(referencingTable)
  const relationships = draftRelationships(draft)
  const withTargets = ([first, ...others]: readonly TargetDraft[]) => {
    if (first !== undefined) change({ ...draft, targets: [first, ...others] })
  }
  const add = (logicalName: string) => {
    const primary = environment.tables.get(logicalName)
    if (primary === undefined || related === undefined) return
    withTargets([...targets, targetDraft({ environment, prefix, columns }, primary, related, targets)])
  }
  const reasonOf = (table: string) =>
    targets.some(({ referencedTable }) => referencedTable === table)
      ? ({ rule: 'targetTwice', table } as const)
      : whyNotOneToMany(environment, table, referencingTable)
  return (
    <>
      <FormSection title={texts.targets}>
        <ProblemsOf fields={['referencingTable']} />
        {targets.map((target, index) => {
          const relationship = relationships[index]
          return relationship?.type !== 'OneToMany' ? null : (
            <TargetFields
              key={target.referencedTable}
              index={index}
              target={target}
              relationship={relationship}
              change={(next) => withTargets(targets.with(index, next))}
              remove={
                draft.type === 'MultiTable' && targets.length > 1
                  ? () => withTargets(targets.toSpliced(index, 1))
                  : undefined
              }
            />
          )
        })}
        {draft.type === 'MultiTable' && (
          <TablePicker
            // A picker of its own for the next one: it begins empty again.
            key={targets.length}
            environment={environment}
            label={texts.addTarget}
            chosen={undefined}
            reasonOf={reasonOf}
            choose={add}
          />
        )}
        <ProblemsOf fields={['targets']} />
      </FormSection>
      <LookupSection lookup={lookup} change={(next) => change({ ...draft, lookup: next })} />
      <FormSection title={sections.menu} caption={texts.serverMenu}>
        {null}
      </FormSection>
      <LookupLabels lookup={lookup} change={(next) => change({ ...draft, lookup: next })} />
    </>
  )
}
