import { Accordion } from '@fluentui/react-components'
import type { UseQueryResult } from '@tanstack/react-query'
import { cascadeActions } from '../../../model/cascade.ts'
import type { OneToMany } from '../../../model/relationship.ts'
import { CascadeField } from '../../CascadeField.tsx'
import { PresetField } from '../../PresetField.tsx'
import type { RelationshipDetails } from '../../queries.ts'
import { panelTexts } from '../../texts/relationshipPanel.ts'
import { Facts } from '../../../ui/Facts.tsx'
import { AdvancedFacts } from './AdvancedFacts.tsx'
import { LabelFacts } from './LabelFacts.tsx'
import { LookupColumnFacts } from './LookupColumnFacts.tsx'
import { MenuFacts } from './MenuFacts.tsx'
import { Section } from './Section.tsx'
import { StagedBar } from './StagedBar.tsx'
import { TableLink } from './TableLink.tsx'
import { yesOrNo } from './yesOrNo.ts'

/** The fields of a one-to-many relationship, in the order customizers know (experience.md 3). */
export function OneToManyDetails(props: { relationship: OneToMany; definition: UseQueryResult<RelationshipDetails> }) {
  const { relationship, definition } = props
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
              { name: panelTexts.searchable, value: yesOrNo(relationship.isSearchable) },
              { name: panelTexts.hierarchical, value: yesOrNo(relationship.isHierarchical) },
            ]}
          />
        </Section>
        <Section id="lookup" title={sections.lookup}>
          <LookupColumnFacts relationship={relationship} />
        </Section>
        <Section id="menu" title={sections.menu}>
          <MenuFacts menu={relationship.menu} />
        </Section>
        <Section id="behaviour" title={sections.behaviour}>
          <PresetField relationship={relationship} />
          {cascadeActions.map((action) => (
            <CascadeField key={action} schemaName={relationship.schemaName} action={action} />
          ))}
        </Section>
        <Section id="labels" title={sections.labels}>
          <LabelFacts definition={definition} />
        </Section>
        <Section id="advanced" title={sections.advanced}>
          <AdvancedFacts definition={definition} />
        </Section>
      </Accordion>
    </>
  )
}
