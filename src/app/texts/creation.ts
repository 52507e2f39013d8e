import type { DraftField } from '../../model/draft/draftIssue.ts'
import { chosenActions } from '../../model/draft/draft.ts'
import { actionNames, cascadeTexts } from './cascade.ts'
import { counted } from './counted.ts'
import type { Noun } from './noun.ts'
import { panelTexts } from './relationshipPanel.ts'

/** Texts of the form that creates a relationship. */
export const creationTexts = {
  title: 'New relationship',
  editTitle: 'Edit new relationship',
  command: 'Create',
  firstTable: 'First table',
  secondTable: 'Second table',
  findTable: 'Find by name',
  noTable: (text: string) => `No table is called “${text}”.`,
  nonePossible: 'No relationship is possible between these tables.',
  chooseTables: 'Choose two tables, or the same table twice, to see how they can be related.',
  kind: 'Kind of relationship',
  impossible: (count: number) => `Not possible (${count})`,
  reading: 'Reading columns and languages',
  kinds: {
    OneToMany: 'One-to-many',
    ManyToMany: 'Many-to-many',
    AddedTarget: 'One more table for a lookup',
    MultiTable: 'Multi-table lookup',
    Customer: 'Customer lookup',
  },
  descriptions: {
    OneToMany: (primary: Noun, related: Noun) => `Each ${related.one} can point to ${primary.a}, by a new lookup column.`,
    self: ({ one }: Noun) => `Each ${one} can point to another ${one}, by a new lookup column.`,
    AddedTarget: (primary: Noun, column: string) => `The lookup column ${column} can point to ${primary.a}, too.`,
    MultiTable: (primary: Noun, related: Noun) =>
      `Each ${related.one} can point to ${primary.a} or to a row of other tables, by one new lookup column.`,
    Customer: (related: Noun) => `Each ${related.one} can point to an account or a contact, by one new lookup column.`,
  },
  next: 'Next',
  back: 'Back',
  stage: 'Stage',
  chooseSolution: 'Choose a solution',
  needs: {
    writing: 'This environment is open read-only, so nothing can be staged.',
    solution: 'Choose the solution that will hold it. Names start with the prefix of its publisher.',
  },
  mend: (count: number) => `${counted(count, 'thing stands', 'things stand')} in the way of staging it:`,
  beginWith: (prefix: string) => `Start with ${prefix}_`,
  staged: (name: string) => `${name} is staged. It is created when you apply your changes.`,
  noDraft: (name: string) => `${name} is not staged any more`,
  noDraftAdvice: 'It may have been discarded, undone or applied.',
  refused: 'Dataverse refused to create it',
  intersectName: 'Intersect table name',
  /** Of a table related to itself, which of the two. */
  navigation: (table: string, side: 1 | 2) => `Navigation property ${side}, on ${table}`,
  side: (sentence: string, side: 1 | 2) => `${sentence}, ${side === 1 ? 'first' : 'second'} side`,
  navigationHint: 'What programs call the links on this side.',
  targets: 'Points to',
  target: (table: string) => `To ${table}`,
  addTarget: 'Add a table',
  removeTarget: (table: string) => `Remove ${table}`,
  behaviourOf: (preset: string) => `Behaviour: ${preset}`,
  existingColumn: 'The lookup column is there already and stays as it is.',
  serverMenu: 'Lists use the plural name; change this once it is created.',
  inLanguage: (field: string, language: string) => `${field}, ${language}`,
  leave: {
    title: 'Discard what you entered?',
    text: 'The new relationship is not staged yet. What you entered is lost when you leave.',
    changedText: 'What you changed is not staged yet. It is lost when you leave; the relationship stays staged as it was.',
    discard: 'Discard',
    stay: 'Keep editing',
  },
  draft: {
    notThere: 'Only staged: it is created when you apply your changes.',
    edit: 'Edit',
    discard: 'Discard',
    madeTogether: 'Created together with it',
  },
} as const

const named: ReadonlyMap<string, string> = new Map<DraftField, string>([
  ['schemaName', panelTexts.name],
  ['referencedTable', panelTexts.primaryTable],
  ['referencingTable', panelTexts.relatedTable],
  ['column.schemaName', `${panelTexts.sections.lookup}: ${panelTexts.columnName}`],
  ['column.displayName', `${panelTexts.sections.lookup}: ${panelTexts.columnDisplayName}`],
  ['column.description', `${panelTexts.sections.lookup}: ${panelTexts.description}`],
  ['column.requiredLevel', `${panelTexts.sections.lookup}: ${panelTexts.requirement}`],
  ['cascade', cascadeTexts.typeOfBehaviour],
  ['menu.labels', panelTexts.customLabel],
  ['menu.order', panelTexts.displayOrder],
  ['menu1.labels', `${panelTexts.sections.currentTable}: ${panelTexts.customLabel}`],
  ['menu1.order', `${panelTexts.sections.currentTable}: ${panelTexts.displayOrder}`],
  ['menu2.labels', `${panelTexts.sections.otherTable}: ${panelTexts.customLabel}`],
  ['menu2.order', `${panelTexts.sections.otherTable}: ${panelTexts.displayOrder}`],
  ['isHierarchical', panelTexts.hierarchical],
  ['intersectTable', creationTexts.intersectName],
  ['table1', panelTexts.sections.currentTable],
  ['table2', panelTexts.sections.otherTable],
  ['navigation1', panelTexts.sections.currentTable],
  ['navigation2', panelTexts.sections.otherTable],
  ['targets', creationTexts.targets],
])

/** What the form calls a field; of one target the field itself. */
export function draftFieldName(field: DraftField): string {
  const own = field.replace(/^targets\.\d+\./, '')
  const action = chosenActions.find((one) => own === `cascade.${one}`)
  return action === undefined ? (named.get(own) ?? own) : actionNames[action]
}
