import { Accordion } from '@fluentui/react-components'
import type { UseQueryResult } from '@tanstack/react-query'
import { cascadeActions } from '../../../model/cascade.ts'
import type { OneToMany } from '../../../model/relationship.ts'
import { CascadeField } from '../../CascadeField.tsx'
import { ImpactButton } from '../../ImpactButton.tsx'
import { InheritedAccessNote } from '../../InheritedAccessNote.tsx'
import { PresetField } from '../../PresetField.tsx'
import { useSession } from '../../session.tsx'
import { useStaged } from '../../staged.ts'
import type { RelationshipDetails } from '../../queriesDefinitions.ts'
import { panelTexts } from '../../texts/relationshipPanel.ts'
import { Facts } from '../../../ui/Facts.tsx'
import { AdvancedFacts } from './AdvancedFacts.tsx'
import { LayerFacts } from './LayerFacts.tsx'
import { LookupColumnFields } from './LookupColumnFields.tsx'
import { FlagFields } from './FlagFields.tsx'
import { listedOn } from './listedOn.ts'
import { MenuFields } from './MenuFields.tsx'
import { Section } from './Section.tsx'
import { StagedBar } from './StagedBar.tsx'
import { TableLink } from './TableLink.tsx'

/** The fields of a one-to-many relationship, in the order customizers know (experience.md 3). */
export function OneToManyDetails(props: { relationship: OneToMany; definition: UseQueryResult<RelationshipDetails> }) {
  const { relationship, definition } = props
  const { tables } = useSession().environment
  const staged = useStaged()
  const { sections } = panelTexts
  return (
    <>
      <StagedBar schemaName={relationship.schemaName} />
      <Accordion multiple collapsible defaultOpenItems={['definition', 'behaviour']}>
        <Section id="definition" title={sections.definition}>
          <Facts
            items={[
              { name: panelTexts.primaryTable, value: <TableLink logicalName={relationship.referencedTable} /> },
              { name: panelTexts.relatedTable, value: <TableLink logicalName={relationship.referencingTable} /> },
              { name: panelTexts.name, value: relationship.schemaName },
            ]}
          />
          <FlagFields relationship={relationship} />
        </Section>
        <Section id="lookup" title={sections.lookup}>
          <LookupColumnFields relationship={relationship} />
        </Section>
        <Section id="menu" title={sections.menu}>
          <MenuFields relationship={relationship} name="menu" caption={listedOn(tables, relationship.referencingTable, relationship.referencedTable)} />
        </Section>
        <Section id="behaviour" title={sections.behaviour}>
          <PresetField relationship={relationship} />
          <InheritedAccessNote schemaName={relationship.schemaName} changes={staged} />
          {cascadeActions.map((action) => (
            <CascadeField key={action} schemaName={relationship.schemaName} action={action} />
          ))}
          <div>
            <ImpactButton table={relationship.referencedTable} size="small" />
          </div>
        </Section>
        <Section id="layers" title={sections.layers}>
          <LayerFacts relationship={relationship} />
        </Section>
        <Section id="advanced" title={sections.advanced}>
          <AdvancedFacts definition={definition} />
        </Section>
      </Accordion>
    </>
  )
}
