import { isUnknown } from '../../model/unknown.ts'
import type { GridColumn } from '../../ui/gridColumn.ts'
import { MarkedText } from '../../ui/MarkedText.tsx'
import { presetNames, settingName } from '../texts/cascade.ts'
import { relationshipsTexts } from '../texts/relationships.ts'
import { tableTexts, tablesTexts } from '../texts/tables.ts'
import { presetOfRow, type RelationshipTab, type TableRelationshipRow } from './tableRelationships.ts'

type Column = GridColumn<TableRelationshipRow>

const { relationshipColumns: headers } = tableTexts

const otherHeaders: Readonly<Record<RelationshipTab, string>> = {
  'one-to-many': headers.related,
  'many-to-one': headers.primary,
  'many-to-many': headers.other,
}

const behaviourText = (row: TableRelationshipRow): string => {
  const preset = presetOfRow(row)
  return preset === null ? tableTexts.none : presetNames[preset]
}

const deleteText = ({ relationship }: TableRelationshipRow): string =>
  relationship.type === 'OneToMany' ? settingName('delete', relationship.cascade.delete) : tableTexts.none

const isDeleteUnknown = ({ relationship }: TableRelationshipRow): boolean =>
  relationship.type === 'OneToMany' && isUnknown(relationship.cascade.delete)

const searchableText = ({ relationship }: TableRelationshipRow): string =>
  relationship.isSearchable ? tablesTexts.yes : tablesTexts.no

function column(id: string, header: string, width: number, text: Column['text'], canFilter: boolean): Column {
  return {
    id,
    header,
    width,
    text,
    sortValue: text,
    ...(canFilter ? { filter: { values: (row) => [text(row)], label: (value: string) => value } } : {}),
  }
}

/** The columns of one of a table's lists of relationships. */
export function tableRelationshipColumns(tab: RelationshipTab): readonly Column[] {
  const isMany = tab === 'many-to-many'
  return [
    {
      ...column('name', headers.name, 304, ({ schemaName }) => schemaName, false),
      isRowHeader: true,
      hint: ({ isChanged }) => (isChanged ? relationshipsTexts.staged : null),
      render: ({ schemaName, isChanged }) => <MarkedText text={schemaName} isChanged={isChanged} />,
    },
    column('other', otherHeaders[tab], 200, ({ other }) => other, true),
    column('through', isMany ? headers.intersect : headers.lookup, 200, ({ through }) => through, false),
    ...(isMany
      ? []
      : [
          {
            ...column('behaviour', headers.behaviour, 232, behaviourText, true),
            hint: ({ isLocked }: TableRelationshipRow) => (isLocked ? relationshipsTexts.locked : null),
            render: (row: TableRelationshipRow) => (
              <MarkedText
                text={behaviourText(row)}
                isLocked={row.isLocked}
                isUnknown={presetOfRow(row) === 'Unknown'}
              />
            ),
          },
          {
            ...column('delete', headers.delete, 160, deleteText, true),
            render: (row: TableRelationshipRow) => (
              <MarkedText text={deleteText(row)} isUnknown={isDeleteUnknown(row)} />
            ),
          },
        ]),
    column('searchable', headers.searchable, 136, searchableText, true),
  ]
}
