import { Text } from '@fluentui/react-components'
import { useCallback, useMemo, useRef, useState } from 'react'
import type { CascadeAction } from '../../model/cascade.ts'
import { Announcement } from '../../ui/Announcement.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { FindBox } from '../../ui/FindBox.tsx'
import type { GridEditing, GridHandle } from '../../ui/gridEditing.ts'
import { ListPage } from '../../ui/ListPage.tsx'
import { CascadeMenu } from '../CascadeMenu.tsx'
import { FoundGrid, ListFilters } from '../FoundGrid.tsx'
import { useListCopy } from '../listCopy.ts'
import { useSession } from '../session.tsx'
import { matrixTexts } from '../texts/matrix.ts'
import { relationshipsTexts as texts } from '../texts/relationships.ts'
import { GestureDialog } from './matrix/GestureDialog.tsx'
import { useGestures } from './matrix/gestures.ts'
import { PresetMenu } from './matrix/PresetMenu.tsx'
import { RemovedBar, type RemovedView } from './matrix/RemovedBar.tsx'
import { useRowSelection } from './matrix/rowSelection.ts'
import { SelectionBar } from './matrix/SelectionBar.tsx'
import { noMatchIcon, noMatchOf } from './noMatch.tsx'
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
  const [removed, setRemoved] = useState<RemovedView | null>(null)
  const handle = useRef<GridHandle<RelationshipRow>>(null)
  const openMenu = useCallback((row: RelationshipRow, what: OpenMenu['what'], target: HTMLElement) => {
    setMenu({ schemaName: row.schemaName, what, target })
  }, [])
  const page = useRelationshipsView()
  const { list, grouping, chips, solutions } = useRelationshipList(page, openMenu)
  const { search, open } = page
  const { tables } = useSession().environment
  const gestures = useGestures()
  const selection = useRowSelection(list.all, list.rows)
  const { checked, check, selected, hidden } = selection
  const { type, paste, fill } = gestures
  const editing = useMemo(
    (): GridEditing<RelationshipRow> => ({ checked, check, type, paste, fill }),
    [checked, check, type, paste, fill],
  )

  const copy = useListCopy(list)
  const closeMenu = () => setMenu(null)
  return (
    <>
      <ListPage
        title={texts.title}
        count={texts.count(list.rows.length, list.all.length)}
        note={gestures.outcome !== '' && <Text weight="semibold">{gestures.outcome}</Text>}
        find={<FindBox label={texts.find} text={list.find} find={list.changeFind} />}
        toolbarLabel={texts.toolbar}
        tools={
          <RelationshipsTools list={list} page={page} copySource={copy.source} grid={handle} gestures={gestures} removed={setRemoved} />
        }
        chips={
          <>
            {removed !== null && <RemovedBar key={removed.name} removed={removed} close={() => setRemoved(null)} />}
            <ListFilters list={list} others={chips} texts={texts.grid} />
          </>
        }
        foot={
          selected.length > 0 && (
            <SelectionBar selected={selected} hidden={hidden} run={gestures.run} announce={gestures.announce} clear={selection.clear} />
          )
        }
      >
        <FoundGrid
          label={texts.title}
          list={list}
          rowKey={keyOf}
          grouping={grouping}
          selected={search.relationship ?? null}
          activate={open}
          visit={copy.visit}
          editing={editing}
          handle={handle}
          noneAtAll={<EmptyState icon={noMatchIcon} {...texts.noneAtAll} />}
          noMatch={noMatchOf(search, tables, solutions)}
          texts={texts.grid}
        />
      </ListPage>
      <Announcement when="atOnce" message={gestures.outcome} />
      <Announcement when="settled" message={selected.length === 0 ? '' : matrixTexts.selection.count(selected.length, hidden)} />
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
