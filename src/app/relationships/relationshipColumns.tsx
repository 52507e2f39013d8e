import { cascadeActions, type CascadeAction, type CascadeSetting } from '../../model/cascade.ts'
import { cellLockOf, rowLocks, type CellLock } from '../../model/cascadeLock.ts'
import type { Preset } from '../../model/preset.ts'
import { isUnknown } from '../../model/unknown.ts'
import type { ColumnFilter, GridColumn } from '../../ui/gridColumn.ts'
import { MarkedText } from '../../ui/MarkedText.tsx'
import { actionNames, presetNames, settingName } from '../texts/cascade.ts'
import { matrixTexts } from '../texts/matrix.ts'
import { relationshipsTexts as texts } from '../texts/relationships.ts'
import { menuText } from './menuText.ts'
import type { RelationshipColumnId } from '../relationshipColumnIds.ts'
import type { RelationshipRow, TableEnd } from './relationshipRows.ts'
import type { RelationshipSolutions } from './relationshipSolutions.ts'
import { solutionColumn } from './solutionColumn.tsx'

type Column = GridColumn<RelationshipRow> & { readonly id: RelationshipColumnId }

/** What the columns that can be changed need of the page. */
export interface CellChanges {
  /** Opens the menu of an action's values, or of the presets, at its cell. */
  readonly open: (row: RelationshipRow, what: CascadeAction | 'preset', cell: HTMLElement) => void
  /** Nothing can be changed in this environment. */
  readonly isReadOnly: boolean
}

/** From which width of the window on names have more room while nothing stands beside the list, and Assign to Merge are in view all the same. */
export const wideWindow = '(min-width: 1400px)'
/** How much room the list has. `beside`: details take most of a small window, and what people come for stands first. */
const widths = {
  wide: { name: 280, table: 100 },
  narrow: { name: 172, table: 100 },
  beside: { name: 148, table: 80 },
} as const
type Room = keyof typeof widths

const deleteFirst: readonly CascadeAction[] = ['delete', ...cascadeActions.filter((action) => action !== 'delete')]

/** A row stays where it was filtered by when that is what is changed of it. */
const filterOf = (value: (row: RelationshipRow) => string, label: (value: string) => string): ColumnFilter<RelationshipRow> => ({
  values: (row) => [...new Set([row, row.held ?? row].map(value))],
  label,
})

const filterLabel = (value: string): string => (value === texts.none ? texts.noneInFilter : value)

/** What the server holds of a setting with a staged change; null where none is staged. */
function settingBefore(row: RelationshipRow, action: CascadeAction): CascadeSetting | null {
  const before = row.held === null ? null : settingOf(row.held, action)
  return before === settingOf(row, action) ? null : before
}

/** What the server holds makes this preset; null where the same is staged. */
const presetBefore = ({ held, preset }: RelationshipRow): Preset | null => (held === null || held.preset === preset ? null : held.preset)

const settingOf = ({ relationship }: RelationshipRow, action: CascadeAction): CascadeSetting | null =>
  relationship.type === 'OneToMany' ? relationship.cascade[action] : null

function tableColumn(id: 'primary' | 'related', names: ReadonlyMap<string, string>, room: Room): Column {
  const end = (row: RelationshipRow): TableEnd => row[id]
  return {
    id,
    header: texts.columns[id],
    width: widths[room].table,
    text: (row) => end(row).name,
    sortValue: (row) => end(row).name,
    filter: filterOf((row) => end(row).logicalName, (value) => names.get(value) ?? value),
    hint: (row) => end(row).logicalName,
  }
}

/** The values that hand something on, which people ask for together; Delete has one alone. */
const cascadeSets = (action: CascadeAction) =>
  action === 'delete' || action === 'merge' || action === 'archive'
    ? []
    : [{ label: matrixTexts.cascades, values: (['Cascade', 'Active', 'UserOwned'] as const).map((value) => settingName(action, value)) }]

const sentence = (parts: readonly (string | null)[]): string | null => parts.filter((part) => part !== null).join('. ') || null

/** Why a cell cannot be changed. */
const lockText = (lock: CellLock | null, isReadOnly: boolean): string | null =>
  lock !== null ? matrixTexts.cellLocks[lock] : isReadOnly ? matrixTexts.readOnly : null

function actionColumn(action: CascadeAction, { open, isReadOnly }: CellChanges): Column {
  const lockOf = ({ relationship, lock }: RelationshipRow) => cellLockOf(relationship, lock, action)
  const text = (row: RelationshipRow): string => {
    const setting = settingOf(row, action)
    return setting === null ? texts.none : settingName(action, setting)
  }
  return {
    id: action,
    header: actionNames[action],
    width: action === 'rollupView' ? 144 : 128,
    text,
    sortValue: (row) => (row.relationship.type === 'OneToMany' ? text(row) : null),
    filter: { ...filterOf(text, filterLabel), sets: cascadeSets(action) },
    name: ({ schemaName }) => texts.cell(schemaName, action),
    hint: (row) => {
      const before = settingBefore(row, action)
      const was = before === null ? null : texts.stagedWas(settingName(action, before))
      return sentence([was, lockText(lockOf(row), isReadOnly)])
    },
    canChange: (row) => lockOf(row) === null && !isReadOnly,
    open: (row) => {
      const lock = lockOf(row)
      // The menu says more about what Dataverse decides; the details say more about the rest.
      if (lock !== null && lock !== 'systemDelete' && lock !== 'serverDecides') return null
      return (cell) => open(row, action, cell)
    },
    render: (row) => (
      <MarkedText
        text={text(row)}
        isChanged={settingBefore(row, action) !== null}
        isUnknown={isUnknown(settingOf(row, action))}
        isQuiet={row.relationship.type === 'ManyToMany'}
      />
    ),
  }
}

type Flag = 'customizable' | 'managed' | 'searchable' | 'hierarchical'

/** Null where the question makes no sense. */
function flagColumn(id: Flag, width: number, read: (row: RelationshipRow) => boolean | null): Column {
  const text = (row: RelationshipRow): string => {
    const value = read(row)
    if (value === null) return texts.none
    return value ? texts.yes : texts.no
  }
  return {
    id,
    header: texts.columns[id],
    width,
    text,
    sortValue: (row) => (read(row) === null ? null : text(row)),
    filter: filterOf(text, filterLabel),
    hint: (row) => (read(row) === null ? texts.noHierarchy : null),
  }
}

/** A preset takes all of its values or none, so that a fixed Delete lets through only the presets that have it. */
const canTakePreset = ({ preset, lock }: RelationshipRow): boolean =>
  preset !== null && preset !== 'Unknown' && (lock === null || lock === 'unknown' || lock === 'systemDelete')

/**
 * The columns of the relationships grid. `names`: logical name → display name; `solutions`: which of them list what;
 * `room`: how much there is for names.
 */
export const relationshipColumns = (
  names: ReadonlyMap<string, string>,
  solutions: RelationshipSolutions,
  changes: CellChanges,
  room: Room,
): readonly Column[] => [
  {
    id: 'name',
    header: texts.columns.name,
    width: widths[room].name,
    isRowHeader: true,
    text: ({ schemaName }) => schemaName,
    sortValue: ({ schemaName }) => schemaName,
    hint: ({ isStaged, lock }) => sentence([isStaged ? texts.staged : null, lock === 'locked' ? matrixTexts.cellLocks.locked : null]),
    render: ({ schemaName, isStaged, lock }) => <MarkedText text={schemaName} isChanged={isStaged} isLocked={lock === 'locked'} isLockBeside />,
  },
  tableColumn('primary', names, room),
  tableColumn('related', names, room),
  ...(room === 'beside' ? deleteFirst : cascadeActions).map((action) => actionColumn(action, changes)),
  {
    id: 'behaviour',
    header: texts.columns.behaviour,
    width: 236,
    text: ({ preset }) => (preset === null ? texts.none : presetNames[preset]),
    sortValue: ({ preset }) => (preset === null ? null : presetNames[preset]),
    filter: filterOf(({ preset }) => (preset === null ? texts.none : presetNames[preset]), filterLabel),
    name: ({ schemaName }) => `${schemaName}, ${texts.columns.behaviour}`,
    hint: (row) => {
      const { preset, lock } = row
      const before = presetBefore(row)
      const was = before === null ? null : texts.stagedWas(presetNames[before])
      if (lock !== null && lock !== 'systemDelete' && lock !== 'unknown') return matrixTexts.cellLocks[lock]
      return sentence([was, preset === 'Unknown' ? texts.unknown : null, changes.isReadOnly ? matrixTexts.readOnly : null])
    },
    canChange: (row) => canTakePreset(row) && !changes.isReadOnly,
    open: (row) => (canTakePreset(row) ? (cell) => changes.open(row, 'preset', cell) : null),
    render: (row) => (
      <MarkedText
        text={row.preset === null ? texts.none : presetNames[row.preset]}
        isChanged={presetBefore(row) !== null}
        isLocked={row.lock === 'locked'}
        isUnknown={row.preset === 'Unknown'}
        isQuiet={row.preset === null}
      />
    ),
  },
  {
    id: 'lookup',
    header: texts.columns.lookup,
    width: 152,
    text: ({ relationship }) => (relationship.type === 'OneToMany' ? relationship.lookupColumn : texts.none),
    sortValue: ({ relationship }) => (relationship.type === 'OneToMany' ? relationship.lookupColumn : null),
    hint: ({ relationship }) => (relationship.type === 'OneToMany' ? null : texts.noLookup),
  },
  {
    id: 'type',
    header: texts.columns.type,
    width: 72,
    text: ({ relationship }) => texts.shortTypes[relationship.type],
    hint: ({ relationship }) => texts.types[relationship.type],
    sortValue: ({ relationship }) => texts.types[relationship.type],
    filter: filterOf(
      ({ relationship }) => relationship.type,
      (value) => (value === 'OneToMany' || value === 'ManyToMany' ? texts.types[value] : value),
    ),
  },
  {
    id: 'locked',
    header: texts.columns.locked,
    width: 200,
    text: ({ lock }) => matrixTexts.locks[lock ?? 'none'],
    sortValue: ({ lock }) => matrixTexts.locks[lock ?? 'none'],
    filter: filterOf(
      ({ lock }) => lock ?? 'none',
      (value) => matrixTexts.locks[rowLocks.find((lock) => lock === value) ?? 'none'],
    ),
  },
  flagColumn('customizable', 152, ({ relationship }) => relationship.isCustomizable),
  flagColumn('managed', 120, ({ relationship }) => relationship.isManaged),
  { id: 'solution', ...solutionColumn(solutions) },
  flagColumn('searchable', 128, ({ relationship }) => relationship.isSearchable),
  flagColumn('hierarchical', 136, ({ relationship }) =>
    relationship.type === 'OneToMany' ? relationship.isHierarchical : null,
  ),
  {
    id: 'menu',
    header: texts.columns.menu,
    width: 176,
    text: ({ relationship }) => menuText(relationship),
    sortValue: ({ relationship }) => menuText(relationship),
    filter: filterOf(({ relationship }) => menuText(relationship), (value) => value),
  },
]
