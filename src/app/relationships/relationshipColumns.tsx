import { cascadeActions, type CascadeAction, type CascadeSetting } from '../../model/cascade.ts'
import { isUnknown } from '../../model/unknown.ts'
import type { GridColumn } from '../../ui/gridColumn.ts'
import { MarkedText } from '../../ui/MarkedText.tsx'
import { actionNames, presetNames, settingName } from '../texts/cascade.ts'
import { relationshipsTexts as texts } from '../texts/relationships.ts'
import { menuText } from './menuText.ts'
import type { RelationshipColumnId } from './relationshipColumnIds.ts'
import type { RelationshipRow, TableEnd } from './relationshipRows.ts'


type Column = GridColumn<RelationshipRow> & { readonly id: RelationshipColumnId }

/** Opens the menu of values of an action at its cell. */
export type OpenCascadeMenu = (row: RelationshipRow, action: CascadeAction, cell: HTMLElement) => void

const filterLabel = (value: string): string => (value === texts.none ? texts.noneInFilter : value)

const settingOf = ({ relationship }: RelationshipRow, action: CascadeAction): CascadeSetting | null =>
  relationship.type === 'OneToMany' ? relationship.cascade[action] : null

function tableColumn(id: 'primary' | 'related', names: ReadonlyMap<string, string>): Column {
  const end = (row: RelationshipRow): TableEnd => row[id]
  return {
    id,
    header: texts.columns[id],
    width: 148,
    text: (row) => end(row).name,
    sortValue: (row) => end(row).name,
    filter: { value: (row) => end(row).logicalName, label: (value) => names.get(value) ?? value },
    hint: (row) => end(row).logicalName,
  }
}

function actionColumn(action: CascadeAction, open: OpenCascadeMenu): Column {
  const text = (row: RelationshipRow): string => {
    const setting = settingOf(row, action)
    return setting === null ? texts.none : settingName(action, setting)
  }
  return {
    id: action,
    header: actionNames[action],
    width: action === 'rollupView' ? 136 : 128,
    text,
    sortValue: (row) => (row.relationship.type === 'OneToMany' ? text(row) : null),
    filter: { value: text, label: filterLabel },
    name: ({ schemaName }) => texts.cell(schemaName, action),
    hint: (row) => {
      const before = row.before.get(action)
      if (before !== undefined) return texts.stagedWas(settingName(action, before))
      if (row.relationship.type === 'ManyToMany') return texts.notForManyToMany
      return isUnknown(settingOf(row, action)) ? texts.unknown : null
    },
    open: (row) => {
      const setting = settingOf(row, action)
      if (setting === null || isUnknown(setting) || row.isLocked) return null
      return (cell) => open(row, action, cell)
    },
    render: (row) => (
      <MarkedText
        text={text(row)}
        isChanged={row.before.has(action)}
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
    filter: { value: text, label: filterLabel },
    hint: (row) => (read(row) === null ? texts.noHierarchy : null),
  }
}

/** The columns of the relationships grid. `names`: logical name → display name. */
export const relationshipColumns = (
  names: ReadonlyMap<string, string>,
  open: OpenCascadeMenu,
): readonly Column[] => [
  {
    id: 'name',
    header: texts.columns.name,
    width: 188,
    isRowHeader: true,
    text: ({ schemaName }) => schemaName,
    sortValue: ({ schemaName }) => schemaName,
    hint: ({ before }) => (before.size > 0 ? texts.staged : null),
    render: ({ schemaName, before }) => <MarkedText text={schemaName} isChanged={before.size > 0} />,
  },
  tableColumn('primary', names),
  tableColumn('related', names),
  {
    id: 'lookup',
    header: texts.columns.lookup,
    width: 120,
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
    filter: {
      value: ({ relationship }) => relationship.type,
      label: (value) => (value === 'OneToMany' || value === 'ManyToMany' ? texts.types[value] : value),
    },
  },
  {
    id: 'behaviour',
    header: texts.columns.behaviour,
    width: 180,
    text: ({ preset }) => (preset === null ? texts.none : presetNames[preset]),
    sortValue: ({ preset }) => (preset === null ? null : presetNames[preset]),
    filter: {
      value: ({ preset }) => (preset === null ? texts.none : presetNames[preset]),
      label: filterLabel,
    },
    hint: ({ preset, isLocked }) => {
      if (isLocked) return texts.locked
      if (preset === 'Unknown') return texts.unknown
      return preset === null ? texts.notForManyToMany : null
    },
    render: ({ preset, isLocked }) => (
      <MarkedText
        text={preset === null ? texts.none : presetNames[preset]}
        isLocked={isLocked}
        isUnknown={preset === 'Unknown'}
        isQuiet={preset === null}
      />
    ),
  },
  ...cascadeActions.map((action) => actionColumn(action, open)),
  flagColumn('customizable', 152, ({ relationship }) => relationship.isCustomizable),
  flagColumn('managed', 120, ({ relationship }) => relationship.isManaged),
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
    filter: { value: ({ relationship }) => menuText(relationship), label: (value) => value },
  },
]
