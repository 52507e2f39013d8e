import type { CellLock, RowLock } from '../../model/cascadeLock.ts'
import type { Closed } from '../../model/closed.ts'
import type { Edit, EditRefusal } from '../../model/gesture.ts'
import { actionNames, refusalText } from './cascade.ts'
import { counted } from './counted.ts'
import { formatNumber } from './format.ts'

/** What the cells, or relationships, that are refused for one rule have in common. */
const kinds: Readonly<Record<EditRefusal['rule'], string>> = {
  locked: 'managed and not customizable',
  unknownPresent: 'with a value this version does not know',
  systemDelete: 'Delete of a system relationship',
  notForAction: 'not offered for the action',
  serverDecides: 'decided by Dataverse itself',
  notUserOwned: 'related table not owned by users',
  reparentNotUserOwned: 'Reparent to a table not owned by users',
  lookupRequired: 'lookup column required by the system',
  secondParental: 'related table with a parental relationship already',
  customOverSystem: 'custom table over a system table',
  cycle: 'parental relationships in a circle',
  manyToMany: 'many-to-many',
  draft: 'not created yet',
  leaving: 'staged to be deleted',
  gone: 'no longer there',
}

/** Why an edit cannot be carried out, in a sentence. */
export const editRefusalText = (refusal: EditRefusal): string => (isClosed(refusal) ? closed[refusal.rule] : refusalText(refusal))

const closed: Readonly<Record<Closed['rule'], string>> = {
  manyToMany: 'Many-to-many relationships have no cascade settings.',
  draft: 'It is not created yet: edit it in its form.',
  leaving: 'It is staged to be deleted.',
  gone: 'The environment has no relationship of that name.',
}

const isClosed = (refusal: EditRefusal): refusal is Closed => refusal.rule in closed

const things = (isPreset: boolean, count: number): string =>
  isPreset ? counted(count, 'relationship', 'relationships') : counted(count, 'cell', 'cells')

/** Texts of the changes of many cells at once. */
export const matrixTexts = {
  /** "account_primary_contact, Delete" */
  cell: (edit: Edit) => (edit.type === 'preset' ? edit.schemaName : `${edit.schemaName}, ${actionNames[edit.action]}`),
  kindOf: ({ rule }: EditRefusal) => kinds[rule],
  count: formatNumber,
  /** "3 managed and not customizable" */
  kind: (count: number, kind: string) => `${formatNumber(count)} ${kind}`,
  staged: (isPreset: boolean, allowed: number, unchanged: number) =>
    allowed === 0
      ? `Nothing to change: ${things(isPreset, unchanged)} had it already.`
      : `${things(isPreset, allowed)} changed${unchanged === 0 ? '' : `, ${formatNumber(unchanged)} had it already`}. Ctrl+Z takes it back.`,
  refused: {
    title: (isPreset: boolean, allowed: number, refused: number) =>
      allowed === 0
        ? `${things(isPreset, refused)} cannot be changed`
        : `${things(isPreset, allowed)} can be changed, ${formatNumber(refused)} cannot`,
    /** "Not possible: 3 managed and not customizable, 1 many-to-many. 5 have the value already." */
    summary: (groups: readonly string[], unchanged: number) =>
      `Not possible: ${groups.join(', ')}.${unchanged === 0 ? '' : ` ${counted(unchanged, 'has', 'have')} the value already.`}`,
    details: 'What can be changed, and what cannot',
    allowed: (count: number) => `${formatNumber(count)} can be changed`,
    nothingYet: 'Nothing is staged yet.',
    showMore: (count: number) => `Show ${formatNumber(count)} more`,
    more: (count: number) => `and ${formatNumber(count)} more`,
    stage: (allowed: number) => `Stage what is allowed (${formatNumber(allowed)})`,
    nothing: 'Stage nothing',
    close: 'Close',
  },
  problem: {
    title: 'Nothing was changed',
    readOnly: 'This environment is read-only: the message at the top says why.',
    notUnderstood: 'These texts are no values. Use the names on the screen, such as Restrict, or those of the Web API, such as NoCascade.',
    cell: (name: string, column: string, text: string) => `${name}, ${column}: “${text}”`,
    noRoom: (copied: string, there: string) =>
      `The copied block has ${copied}, but from the selected cell on the list has only ${there}. Select a cell further up or to the left.`,
    size: (rows: number, columns: number) =>
      `${counted(rows, 'row', 'rows')} and ${counted(columns, 'column', 'columns')}`,
    notEditable: (column: string) =>
      `The column ${column} takes no values. Select cells from Assign to Behaviour only.`,
    empty: 'There is nothing to paste. Copy cells, or a block of a spreadsheet, first.',
    single: 'Fill copies the first selected cell into the others. Select several cells first: Shift with the arrow keys, or Shift and a click.',
    noSource: 'The first selected cell has no value that other cells could take.',
    noCells: 'Select cells first.',
    clipboard: (cause: string) => `The browser did not hand out the clipboard. Press Ctrl+V instead. ${cause}`,
  },
  locks: {
    none: 'No',
    manyToMany: 'Many-to-many: no cascade settings',
    draft: 'New: edited in its form',
    leaving: 'Staged to be deleted',
    gone: 'No longer there',
    locked: 'Managed, not customizable',
    unknown: 'A value this version does not know',
    systemDelete: 'Delete only: a system relationship',
  } satisfies Readonly<Record<RowLock | 'none', string>>,
  cellLocks: {
    manyToMany: 'Many-to-many relationships have no cascade settings',
    draft: 'Cannot be changed here: it is not created yet, edit it in its form',
    leaving: 'Cannot be changed: the relationship is staged to be deleted',
    gone: 'The relationship is no longer there',
    locked: 'Cannot be changed: the managed solution it came with does not allow it',
    unknown: 'This version does not know the value, so it is shown as it came and cannot be changed here',
    systemDelete: 'Cannot be changed: it is the Delete behaviour of a system relationship',
    serverDecides: 'Cannot be changed: Dataverse decides this value itself',
  } satisfies Readonly<Record<CellLock, string>>,
  readOnly: 'Cannot be changed: the environment is read-only',
  selection: {
    label: 'Selected relationships',
    count: (selected: number, hidden: number) =>
      `${counted(selected, 'relationship', 'relationships')} selected${hidden === 0 ? '' : `, ${formatNumber(hidden)} of them not shown`}`,
    choosePreset: 'Choose for all',
    action: 'Action',
    value: 'Value',
    clear: 'Clear selection',
  },
  cells: {
    menu: 'Fill cells',
    fill: 'Fill from the first cell',
    copy: 'Copy the selected cells',
    paste: 'Paste',
  },
  group: { menu: 'Group by table', none: 'Not grouped', primary: 'Primary table', related: 'Related table', collapse: 'Collapse all', expand: 'Expand all' },
  cascades: 'Cascades',
  views: {
    menu: 'Views',
    save: 'Save this view…',
    none: 'No view is saved yet',
    remove: (name: string) => `Delete the view ${name}`,
    dialog: 'Save this view',
    text: 'A view remembers the columns, filters, order and groups of the list, in this browser and for this environment.',
    name: 'Name',
    nameMissing: 'Give the view a name.',
    replaces: (name: string) => `There is a view called ${name}. Saving replaces it.`,
    confirm: 'Save',
    cancel: 'Cancel',
    saved: (name: string) => `The view ${name} is saved.`,
    removed: (name: string) => `The view ${name} was deleted.`,
    bringBack: 'Bring back',
  },
} as const
