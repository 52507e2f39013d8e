import { useCallback, useRef, useState } from 'react'
import type { CascadeAction } from '../../model/cascade.ts'
import { FilterChips } from '../../ui/FilterChips.tsx'
import { FindBox } from '../../ui/FindBox.tsx'
import { Grid } from '../../ui/Grid.tsx'
import { gridText, rowText } from '../../ui/gridText.ts'
import { ListPage } from '../../ui/ListPage.tsx'
import { CascadeMenu } from '../CascadeMenu.tsx'
import { relationshipsTexts as texts } from '../texts/relationships.ts'
import { NothingFound } from './NothingFound.tsx'
import { useRelationshipList } from './relationshipList.ts'
import type { RelationshipRow } from './relationshipRows.ts'
import { RelationshipsTools } from './RelationshipsTools.tsx'
import { useRelationshipsView } from './relationshipsView.ts'

interface OpenMenu {
  readonly schemaName: string
  readonly action: CascadeAction
  readonly target: HTMLElement
}

const keyOf = ({ schemaName }: RelationshipRow): string => schemaName

/** Every relationship of the environment in one grid, with the staged changes; the action cells are edited in place. */
export function RelationshipsPage() {
  const [menu, setMenu] = useState<OpenMenu | null>(null)
  const visited = useRef<RelationshipRow | null>(null)
  const openMenu = useCallback((row: RelationshipRow, action: CascadeAction, target: HTMLElement) => {
    setMenu({ schemaName: row.schemaName, action, target })
  }, [])
  const visit = useCallback((row: RelationshipRow) => {
    visited.current = row
  }, [])
  const page = useRelationshipsView()
  const { columns, rows, total, choices, grouping, chips } = useRelationshipList(page, openMenu)
  const { search, view, change, changeView, clear, open } = page

  const shown = columns.filter(({ id }) => !view.hidden.includes(id))
  const copySource = {
    count: rows.length,
    listText: () => gridText(shown, rows),
    rowText: () => (visited.current === null ? null : rowText(shown, visited.current)),
  }
  return (
    <>
      <ListPage
        title={texts.title}
        count={texts.count(rows.length, total)}
        find={
          <FindBox label={texts.find} text={search.find ?? ''} find={(find) => change({ find: find || undefined })} />
        }
        toolbarLabel={texts.toolbar}
        tools={<RelationshipsTools columns={columns} page={page} copySource={copySource} />}
        chips={<FilterChips chips={chips} clearAll={clear} texts={texts.grid} />}
      >
        <Grid
          label={texts.title}
          columns={columns}
          rows={rows}
          rowKey={keyOf}
          view={view}
          changeView={changeView}
          choices={choices}
          grouping={grouping}
          selected={search.relationship ?? null}
          activate={open}
          visit={visit}
          empty={<NothingFound search={search} clear={clear} />}
          texts={texts.grid}
        />
      </ListPage>
      {menu !== null && <CascadeMenu {...menu} close={() => setMenu(null)} />}
    </>
  )
}
