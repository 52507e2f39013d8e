import { counted, listed } from './counted.ts'
import { formatNumber } from './format.ts'

/** As many names as a line holds; a table left over would take no less room than its name. */
const firstOf = (tables: readonly string[]): readonly string[] =>
  tables.length <= 6 ? tables : [...tables.slice(0, 5), `${formatNumber(tables.length - 5)} more tables`]

/** Texts of the Changes page. */
export const changesTexts = {
  title: 'Changes',
  /** `checked`: how many of the changes Apply would send. */
  summary: (changes: number, relationships: number, checked: number) => {
    const all = `${counted(changes, 'change', 'changes')} in ${counted(relationships, 'relationship', 'relationships')}`
    return checked === changes ? all : `${all}, ${formatNumber(checked)} checked`
  },
  empty: {
    title: 'Nothing is staged',
    text: 'Change what happens to related rows on an edge of the graph, in a cell of the relationships grid or in a relationship’s details. Every change waits here until you apply it.',
    toRelationships: 'Open the relationships',
    toGraph: 'Open the graph',
  },
  apply: 'Apply',
  discardAll: 'Discard all',
  discarded: (changes: number) => `${counted(changes, 'change was', 'changes were')} discarded.`,
  bringBack: 'Bring back',
  publish: 'Publish',
  /** What Apply does at its end, once every change is made. */
  thenPublishes: (tables: readonly string[]) => `${listed(firstOf(tables))} ${tables.length === 1 ? 'is' : 'are'} published afterwards.`,
  include: (field: string, name: string) => `Apply ${field} of ${name}`,
  discard: (field: string, name: string) => `Discard ${field} of ${name}`,
  becomes: 'becomes',
  before: 'Now',
  after: 'After',
  gone: 'This relationship is no longer on the server.',
  editDraft: 'Edit it',
  kept: {
    system: 'A relationship of the system cannot be deleted.',
    managed: 'A relationship of a managed solution cannot be deleted.',
    lookupMember: 'It goes with its lookup column only.',
  },
  /** What keeps a lookup column is staged, and not checked. */
  columnLost: {
    text: (column: string, keepers: readonly string[]) =>
      keepers.length === 1
        ? `The column ${column} would be deleted with it, and everything in it: ${listed(keepers)}, which keeps it, is not checked. If the column is to go, discard that change.`
        : `The column ${column} would be deleted with it, and everything in it: ${listed(keepers)}, each of which keeps it, are not checked. If the column is to go, discard these changes.`,
    check: (name: string) => `Check ${name}, too`,
  },
  /** A severity as long as not everything is known that it hangs on. */
  perhaps: (severity: string) => `Perhaps ${severity.charAt(0).toLowerCase()}${severity.slice(1)}`,
  refusedHint: 'The server would refuse this change.',
  drift: {
    changed: (theirs: string) => `Somebody else has set this to ${theirs} since you staged your change.`,
    unknown: (theirs: string) =>
      `The server now holds a value this version does not know (${theirs}). Your change cannot build on it.`,
    gone: 'This relationship is no longer on the server, so the change cannot be applied.',
    taken: (name: string) => `Somebody else has made a relationship called ${name} since. Choose another name.`,
    replaced: (fields: readonly string[]) =>
      `Somebody else has changed this relationship since you staged its deletion: ${listed(fields)}. Look at it again before you delete it.`,
    keepMine: 'Keep mine',
    takeTheirs: 'Take theirs',
    discard: 'Discard the change',
  },
  toSolution: 'Choose a solution',
  blocked: {
    nothingChecked: 'No change is checked. Check the changes you want to apply.',
    solution: 'Choose the solution that receives your changes first. The list “Solution” is at the top.',
    issues: 'A checked change cannot be applied as it stands: see the messages below. Use the offered way out, or uncheck it.',
  },
  confirm: {
    title: (changes: number) => `Apply ${counted(changes, 'change', 'changes')}?`,
    destroys: 'These changes delete data, or let rows be deleted that stay today:',
    exposes: 'These changes let more people reach rows:',
    /** When it comes to pass: what is deleted goes at once, what is changed or new works from then on. */
    note: (deletions: number, others: number) =>
      [
        deletions === 0
          ? null
          : deletions === 1
            ? 'The deletion takes effect at once: the links between rows go with the relationship, and making it again does not bring them back. The rows themselves stay.'
            : 'The deletions take effect at once: the links between rows go with the relationships, and making these again does not bring them back. The rows themselves stay.',
        others === 0
          ? null
          : `${deletions === 0 ? 'The changes take' : 'The other changes take'} effect for everybody in this environment from the next such action on. ${deletions === 0 ? 'Rows are' : 'By these, rows are'} not touched now.`,
      ]
        .filter((sentence) => sentence !== null)
        .join(' '),
    acknowledge: 'I know that rows or data that stay today will be deleted.',
    more: (changes: number) => `Show ${counted(changes, 'more change', 'more changes')}`,
    cancel: 'Cancel',
  },
  /** Which of many changes are on the screen. */
  listed: 'Staged changes by relationship',
  requests: {
    show: 'Show requests',
    hide: 'Hide requests',
    title: (name: string) => `Requests for ${name}`,
    loading: 'Reading the present definition',
    retry: 'Try again',
    read: 'Read the present definition',
    replace: 'Replace it, with only the marked lines changed',
    create: 'Create it',
    delete: 'Delete it',
    add: 'Add it to the solution',
    remove: 'Take it out of the solution',
    verify: 'Read it again and compare',
    publish: 'Publish the tables of all checked changes, once, at the end',
    copy: 'Copy',
    copied: 'Copied',
    copyFailed: 'The browser refused to copy',
    chooseSolution: 'Choose a solution: the header MSCRM.SolutionUniqueName is missing until then, so this cannot be copied.',
  },
  unpublished: {
    title: (tables: number) => `${counted(tables, 'table is', 'tables are')} saved, not published`,
    text: (tables: readonly string[]) => `People do not see the change until it is published: ${listed(tables)}.`,
  },
} as const
