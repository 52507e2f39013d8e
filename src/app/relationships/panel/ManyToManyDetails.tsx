import { Accordion } from '@fluentui/react-components'
import type { UseQueryResult } from '@tanstack/react-query'
import type { ManyToMany } from '../../../model/relationship.ts'
import { Facts } from '../../../ui/Facts.tsx'
import { useSession } from '../../session.tsx'
import type { RelationshipDetails } from '../../queriesDefinitions.ts'
import { panelTexts } from '../../texts/relationshipPanel.ts'
import { AdvancedFacts } from './AdvancedFacts.tsx'
import { FlagFields } from './FlagFields.tsx'
import { LayerFacts } from './LayerFacts.tsx'
import { listedOn } from './listedOn.ts'
import { MenuFields } from './MenuFields.tsx'
import { Section } from './Section.tsx'
import { StagedBar } from './StagedBar.tsx'
import { TableLink } from './TableLink.tsx'

/** The fields of a many-to-many relationship, in the order customizers know (experience.md 3). */
export function ManyToManyDetails(props: { relationship: ManyToMany; definition: UseQueryResult<RelationshipDetails> }) {
  const { relationship, definition } = props
  const { tables } = useSession().environment
  const { sections } = panelTexts
  const { table1, table2 } = relationship
  return (
    <>
      <StagedBar schemaName={relationship.schemaName} />
      <Accordion multiple collapsible defaultOpenItems={['definition', 'currentTable', 'otherTable']}>
        <Section id="currentTable" title={sections.currentTable}>
          <MenuFields relationship={relationship} name="menu1" caption={listedOn(tables, table1, table2)} />
        </Section>
        <Section id="otherTable" title={sections.otherTable}>
          <MenuFields relationship={relationship} name="menu2" caption={listedOn(tables, table2, table1)} />
        </Section>
        <Section id="definition" title={sections.definition}>
          <Facts
            items={[
              { name: sections.currentTable, value: <TableLink logicalName={table1} /> },
              { name: sections.otherTable, value: <TableLink logicalName={table2} /> },
              { name: panelTexts.name, value: relationship.schemaName },
              { name: panelTexts.intersect, value: relationship.intersectTable },
            ]}
          />
          <FlagFields relationship={relationship} />
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
