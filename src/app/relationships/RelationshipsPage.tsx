import { Text } from '@fluentui/react-components'
import { useCallback, useMemo, useRef, useState } from 'react'
import type { CascadeAction } from '../../model/cascade.ts'
import { Announcement } from '../../ui/Announcement.tsx'
import { FilterChips } from '../../ui/FilterChips.tsx'
import { FindBox } from '../../ui/FindBox.tsx'
import { Grid } from '../../ui/Grid.tsx'
import type { GridEditing, GridHandle } from '../../ui/gridEditing.ts'
import { gridText, rowText } from '../../ui/gridText.ts'
import { ListPage } from '../../ui/ListPage.tsx'
import { CascadeMenu } from '../CascadeMenu.tsx'
import { relationshipsTexts as texts } from '../texts/relationships.ts'
import { GestureDialog } from './matrix/GestureDialog.tsx'
import { useGestures } from './matrix/gestures.ts'
import { PresetMenu } from './matrix/PresetMenu.tsx'
import { useRowSelection } from './matrix/rowSelection.ts'
import { SelectionBar } from './matrix/SelectionBar.tsx'
import { NothingFound } from './NothingFound.tsx'
import { useRelationshipList } from './relationshipList.ts'
import type { RelationshipRow } from './relationshipRows.ts'
import { RelationshipsTools } from './RelationshipsTools.tsx'
import { useRelationshipsView } from './relationshipsView.ts'

interface OpenMenu {
  readonly schemaName: string
  readonly what: CascadeAction | 'preset'
  readonly target: HTMLElement
}

const keyOf = ({ schemaName }: RelationshipRow): string => schemaName

/**
 * Every relationship of the environment in one grid, with the staged changes: the cascade matrix. Its cells are changed
 * in place, one by one or many at once.
 */
export function RelationshipsPage() {
  const [menu, setMenu] = useState<OpenMenu | null>(null)
  const visited = useRef<RelationshipRow | null>(null)
  const handle = useRef<GridHandle<RelationshipRow>>(null)
  const openMenu = useCallback((row: RelationshipRow, what: OpenMenu['what'], target: HTMLElement) => {
    setMenu({ schemaName: row.schemaName, what, target })
  }, [])
  const visit = useCallback((row: RelationshipRow) => {
    visited.current = row
  }, [])
  const page = useRelationshipsView()
  const { columns, all, rows, choices, grouping, chips } = useRelationshipList(page, openMenu)
  const { search, view, change, changeView, clear, open } = page
  const gestures = useGestures()
  const selection = useRowSelection(all, rows)
  const { checked, check } = selection
  const { type, paste, fill } = gestures
  const editing = useMemo(
    (): GridEditing<RelationshipRow> => ({ checked, check, type, paste, fill }),
    [checked, check, type, paste, fill],
  )

  const shown = columns.filter(({ id }) => !view.hidden.includes(id))
  const copySource = {
    count: rows.length,
    listText: () => gridText(shown, rows),
    rowText: () => (visited.current === null ? null : rowText(shown, visited.current)),
  }
  const closeMenu = () => setMenu(null)
  return (
    <>
      <ListPage
        title={texts.title}
        count={texts.count(rows.length, all.length)}
        note={gestures.outcome !== '' && <Text weight="semibold">{gestures.outcome}</Text>}
        find={
          <FindBox label={texts.find} text={search.find ?? ''} find={(find) => change({ find: find || undefined })} />
        }
        toolbarLabel={texts.toolbar}
        tools={
          <RelationshipsTools columns={columns} page={page} copySource={copySource} grid={handle} gestures={gestures} />
        }
        chips={
          <>
            <FilterChips chips={chips} clearAll={clear} texts={texts.grid} />
            {selection.selected.length > 0 && (
              <SelectionBar
                selected={selection.selected}
                hidden={selection.hidden}
                run={gestures.run}
                announce={gestures.announce}
                clear={selection.clear}
              />
            )}
          </>
        }
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
          editing={editing}
          handle={handle}
          empty={<NothingFound search={search} clear={clear} />}
          texts={texts.grid}
        />
      </ListPage>
      <Announcement when="atOnce" message={gestures.outcome} />
      {menu !== null &&
        (menu.what === 'preset' ? (
          <PresetMenu schemaName={menu.schemaName} target={menu.target} close={closeMenu} />
        ) : (
          <CascadeMenu schemaName={menu.schemaName} action={menu.what} target={menu.target} close={closeMenu} />
        ))}
      <GestureDialog gestures={gestures} />
    </>
  )
}
