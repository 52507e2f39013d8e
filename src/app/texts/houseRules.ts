import type { CascadeAction } from '../../model/cascade.ts'
import type { Environment } from '../../model/environment.ts'
import type { FindingFacts, Gravity, HouseRule, Mend } from '../../model/houseRules/finding.ts'
import { actionNames, refusalText } from './cascade.ts'
import { counted, listed } from './counted.ts'
import { formatNumber } from './format.ts'
import { gridTexts } from './grid.ts'
import { tableTitle } from './impact.ts'
import { nounOf } from './noun.ts'

export const ruleNames: Readonly<Record<HouseRule, string>> = {
  restrictInChain: 'Restrict inside a cascade',
  cascadeCycle: 'Cycle of cascading deletes',
  cascadeIntoMany: 'Cascade into many rows',
  parentalTwice: 'Parental on two lookups',
  acrossOwners: 'Access across owners',
  noOwners: 'Owner settings without owners',
}

/** Why a rule matters, and what its mend does. */
export const ruleExplanations: Readonly<Record<HouseRule, string>> = {
  restrictInChain:
    'One held row far down stops the whole delete, and the message of Dataverse does not say which. The mend stops the delete before the held rows: they stay and only lose the link. Where that is not allowed, it lifts the restriction instead. A delete that also comes to the table of the rows that hold is not listed. It may take only some of them along, and any other still stops it.',
  cascadeCycle:
    'A delete can come back to the table it began in and take more of its rows than anybody expects. Dataverse refuses new circles like this. The mend opens the circle with as few changes as possible: rows there stay and only lose the link.',
  cascadeIntoMany:
    'One delete can take very many rows. It locks them all and can run into the time limit, or goes on in the background, where nobody can stop it. After the mend they stay and only lose the link to the deleted row.',
  parentalTwice:
    'These rows follow two parents: what is done to either, a delete for example, can reach them. Dataverse allows a table one parental lookup, ships some with more, and refuses yet another. The mend keeps one as it is; over the others rows stay and only lose the link.',
  acrossOwners:
    'Related rows keep their own owners when the primary row changes hands, and are opened to its readers all the same: access that nobody gave on purpose. The mend ends that for the future.',
  noOwners:
    'Nothing can be handed on here, so these settings do nothing. But they make the lookup parental, and a table may have only one of those. The mend switches them off, and nothing changes for any row.',
}

export const gravityNames: Readonly<Record<Gravity, string>> = { high: 'High', medium: 'Medium', low: 'Low' }

const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`
const actionList = (actions: readonly CascadeAction[]): string => listed(actions.map((action) => actionNames[action]))

/** What was found, in one sentence. */
export function findingSentence(environment: Environment, facts: FindingFacts): string {
  const title = (table: string): string => tableTitle(environment, table)
  switch (facts.rule) {
    case 'restrictInChain': {
      const { restrict, chain, starts } = facts
      const held = nounOf(environment, restrict.referencedTable)
      const holding = nounOf(environment, restrict.referencingTable)
      const start = nounOf(environment, chain[0]?.referencedTable ?? restrict.referencedTable)
      const others = starts.length - 1
      const more = others > 0 ? ` The same stops deletes of ${counted(others, 'table', 'tables')} further up.` : ''
      return `${sentence(holding.many)} of ${held.a} stop the delete of the ${start.one} it is deleted with.${more}`
    }
    case 'cascadeCycle':
      return `Deletes run in a circle: ${[...facts.cycle, ...facts.cycle.slice(0, 1)].map(title).join(' → ')}.`
    case 'cascadeIntoMany': {
      const { relationship, rows } = facts
      return `Deleting ${nounOf(environment, relationship.referencedTable).a} deletes its ${nounOf(environment, relationship.referencingTable).many}, a table of ${counted(rows, 'row', 'rows')}.`
    }
    case 'parentalTwice':
      return `${title(facts.table)} has ${counted(facts.lookupColumns.length, 'parental lookup', 'parental lookups')}: ${listed(facts.lookupColumns)}.`
    case 'acrossOwners': {
      const { relationship, actions } = facts
      const opened = nounOf(environment, relationship.referencingTable)
      const by = nounOf(environment, relationship.referencedTable)
      const sharing = actions.includes('share') ? [`sharing ${by.a} shares its ${opened.many}`] : []
      const adding = actions.includes('reparent') ? [`adding ${opened.a} to ${by.a} lets readers of the ${by.one} read it`] : []
      return `${sentence(listed([...sharing, ...adding]))}, whoever owns the ${opened.many}.`
    }
    case 'noOwners': {
      const { relationship, actions, ownerless } = facts
      const verb = actions.length === 1 ? 'cascades' : 'cascade'
      return `${actionList(actions)} ${verb} from ${title(relationship.referencedTable)} to ${title(relationship.referencingTable)}, though no user or team owns ${nounOf(environment, ownerless).many}.`
    }
  }
}

/** Why a finding cannot be mended here. */
export const noMendText = (mend: Extract<Mend, { readonly possible: false }>): string =>
  `${mend.schemaName}: ${refusalText(mend.refusal)}`

const findings = (count: number): string => counted(count, 'finding', 'findings')

/** Texts of the house rules. */
export const houseRulesTexts = {
  list: 'Findings',
  find: 'Find in the findings',
  toolbar: 'Findings list',
  count: (shown: number, all: number) => (shown === all ? findings(all) : `${formatNumber(shown)} of ${formatNumber(all)}`),
  searching: 'Checking the environment',
  columns: { gravity: 'Severity', rule: 'Rule', table: 'Table', what: 'What was found', mend: 'Mend' },
  mends: { possible: 'Can be staged', impossible: 'Not possible' },
  ignored: (count: number) => `Ignored (${formatNumber(count)})`,
  stageAll: (count: number) => `Stage the mends of ${findings(count)}`,
  noMends: 'None of the findings shown can be mended here.',
  readOnly: 'This environment is open read-only.',
  threshold: 'Many rows means at least',
  countRows: 'Count rows',
  countAgain: 'Count rows again',
  counting: (done: number, all: number) => `Counting rows: ${formatNumber(done)} of ${counted(all, 'table', 'tables')}`,
  counted: (tables: number) => `Rows of ${counted(tables, 'table', 'tables')} counted. The figures may be a day old.`,
  notCounted: 'Rows are not counted yet, so “Cascade into many rows” finds nothing.',
  cancel: 'Cancel',
  nothing: {
    title: 'No finding',
    text: 'The environment, with what is staged, keeps every house rule that could be checked.',
  },
  noMatch: { title: 'No finding matches', text: 'Remove a filter, or look for a shorter part of the name.', clear: 'Clear all filters' },
  noneIgnored: { title: 'Nothing is ignored', text: 'A finding that you accept, with a note, goes here.', clear: 'Show the findings' },
  details: 'Finding',
  gone: 'This finding is gone: what is staged mends it, or the environment has changed.',
  concerns: 'Relationships concerned',
  mend: 'The mend',
  change: (schemaName: string, action: CascadeAction) => `${schemaName}, ${actionNames[action]}`,
  stage: 'Stage the mend',
  note: 'Why this is accepted',
  ignore: 'Ignore',
  ignoredBecause: 'Ignored because',
  restore: 'Find it again',
  close: 'Close',
  grid: gridTexts(findings),
} as const
