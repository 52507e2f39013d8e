import { Accordion } from '@fluentui/react-components'
import type { UseQueryResult } from '@tanstack/react-query'
import type { ManyToMany } from '../../../model/relationship.ts'
import { tableCollectionName, tableName } from '../../../model/table.ts'
import { Facts } from '../../../ui/Facts.tsx'
import { useSession } from '../../session.tsx'
import type { RelationshipDetails } from '../../queries.ts'
import { panelTexts } from '../../texts/relationshipPanel.ts'
import { AdvancedFacts } from './AdvancedFacts.tsx'
import { LabelFacts } from './LabelFacts.tsx'
import { MenuFacts } from './MenuFacts.tsx'
import { Section } from './Section.tsx'
import { StagedBar } from './StagedBar.tsx'
import { TableLink } from './TableLink.tsx'
import { yesOrNo } from './yesOrNo.ts'

/** The fields of a many-to-many relationship, in the order customizers know (experience.md 3). */
export function ManyToManyDetails(props: { relationship: ManyToMany; definition: UseQueryResult<RelationshipDetails> }) {
  const { relationship, definition } = props
  const { tables } = useSession().environment
  const { sections } = panelTexts
  const first = tables.get(relationship.table1)
  const second = tables.get(relationship.table2)
  const caption = (listed: typeof first, form: typeof first) =>
    listed === undefined || form === undefined
      ? ''
      : panelTexts.listedOn(tableCollectionName(listed), tableName(form))
  return (
    <>
      <StagedBar schemaName={relationship.schemaName} />
      <Accordion multiple collapsible defaultOpenItems={['definition', 'currentTable', 'otherTable']}>
        <Section id="currentTable" title={sections.currentTable}>
          <MenuFacts menu={relationship.menu1} caption={caption(first, second)} />
        </Section>
        <Section id="otherTable" title={sections.otherTable}>
          <MenuFacts menu={relationship.menu2} caption={caption(second, first)} />
        </Section>
        <Section id="definition" title={sections.definition}>
          <Facts
            items={[
              { name: sections.currentTable, value: <TableLink logicalName={relationship.table1} /> },
              { name: sections.otherTable, value: <TableLink logicalName={relationship.table2} /> },
              { name: panelTexts.name, value: relationship.schemaName },
              { name: panelTexts.intersect, value: relationship.intersectTable },
              { name: panelTexts.searchable, value: yesOrNo(relationship.isSearchable) },
            ]}
          />
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
