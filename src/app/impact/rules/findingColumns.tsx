import { Badge } from '@fluentui/react-components'
import { gravities, type Gravity } from '../../../model/houseRules/finding.ts'
import type { GridColumn } from '../../../ui/gridColumn.ts'
import { gravityNames, houseRulesTexts as texts, noMendText, ruleNames } from '../../texts/houseRules.ts'
import { gravityOfRow, type FindingRow } from './findingRows.ts'
import type { FindingColumnId } from './rulesSearch.ts'

type Column = GridColumn<FindingRow> & { readonly id: FindingColumnId }

const colours = { high: 'danger', medium: 'warning', low: 'informative' } as const satisfies Record<Gravity, string>

/** How grave a finding is, as a word on a colour. */
export const GravityBadge = ({ gravity }: { gravity: Gravity }) => (
  <Badge appearance="tint" color={colours[gravity]}>
    {gravityNames[gravity]}
  </Badge>
)

const mendText = ({ finding }: FindingRow): string => (finding.mend.possible ? texts.mends.possible : texts.mends.impossible)
const ruleText = ({ finding }: FindingRow): string => ruleNames[finding.facts.rule]

/** The columns of the list of findings. */
export const findingColumns: readonly Column[] = [
  {
    id: 'rule',
    header: texts.columns.rule,
    width: 212,
    isRowHeader: true,
    text: ruleText,
    sortValue: ruleText,
    filter: { values: (row) => [ruleText(row)], label: (value) => value },
  },
  {
    id: 'gravity',
    header: texts.columns.gravity,
    width: 120,
    text: (row) => gravityNames[gravityOfRow(row)],
    sortValue: (row) => gravities.indexOf(gravityOfRow(row)),
    filter: { values: (row) => [gravityNames[gravityOfRow(row)]], label: (value) => value },
    render: (row) => <GravityBadge gravity={gravityOfRow(row)} />,
  },
  {
    id: 'table',
    header: texts.columns.table,
    width: 150,
    text: ({ table }) => table,
    sortValue: ({ table }) => table,
    filter: { values: ({ table }) => [table], label: (value) => value },
  },
  {
    id: 'what',
    header: texts.columns.what,
    width: 560,
    text: ({ what }) => what,
    sortValue: ({ what }) => what,
    hint: ({ note, what }) => (note === null ? what : `${what} ${texts.ignoredBecause}: ${note}`),
  },
  {
    id: 'mend',
    header: texts.columns.mend,
    width: 140,
    text: mendText,
    sortValue: mendText,
    filter: { values: (row) => [mendText(row)], label: (value) => value },
    hint: ({ finding }) => (finding.mend.possible ? null : noMendText(finding.mend)),
  },
]
