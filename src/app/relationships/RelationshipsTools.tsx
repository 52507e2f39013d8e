import { Button, ToggleButton } from '@fluentui/react-components'
import { AddRegular, BranchCompareRegular } from '@fluentui/react-icons'
import type { RefObject } from 'react'
import { GridColumnsMenu } from '../../ui/GridColumnsMenu.tsx'
import { GridCopyMenu, type CopySource } from '../../ui/GridCopyMenu.tsx'
import type { GridHandle } from '../../ui/gridEditing.ts'
import type { FoundList } from '../foundList.ts'
import { creationTexts } from '../texts/creation.ts'
import { relationshipsTexts as texts } from '../texts/relationships.ts'
import { CellsMenu } from './matrix/CellsMenu.tsx'
import type { Gestures } from './matrix/gestures.ts'
import { GroupMenu } from './matrix/GroupMenu.tsx'
import type { RemovedView } from './matrix/RemovedBar.tsx'
import { ViewsMenu } from './matrix/ViewsMenu.tsx'
import type { RelationshipRow } from './relationshipRows.ts'
import type { useRelationshipsView } from './relationshipsView.ts'

/** The tools of the relationships list. */
export function RelationshipsTools(props: {
  list: FoundList<RelationshipRow>
  page: ReturnType<typeof useRelationshipsView>
  copySource: CopySource
  grid: RefObject<GridHandle<RelationshipRow> | null>
  gestures: Gestures
  /** Told a saved view that was deleted. */
  removed: (view: RemovedView) => void
}) {
  const { list, page, copySource, grid, gestures, removed } = props
  const { columns, view, changeView } = list
  const { search, change, create } = page
  const isChanged = search.changed === true
  return (
    <>
      <Button appearance="primary" icon={<AddRegular />} onClick={create}>
        {creationTexts.title}
      </Button>
      <ToggleButton
        appearance="subtle"
        icon={<BranchCompareRegular />}
        checked={isChanged}
        onClick={() => change({ changed: isChanged ? undefined : true })}
      >
        {texts.changed}
      </ToggleButton>
      <ViewsMenu search={search} show={page.show} removed={removed} />
      <GroupMenu
        group={search.group}
        choose={(group) => change({ group })}
        toggleAll={(isCollapsed) => grid.current?.toggleAll(isCollapsed)}
      />
      <GridColumnsMenu
        columns={columns}
        hidden={view.hidden}
        hide={(hidden) => changeView({ ...view, hidden })}
        makeUsual={search.widths === undefined ? null : () => change({ widths: undefined })}
        texts={texts.grid}
      />
      <CellsMenu grid={grid} gestures={gestures} />
      <GridCopyMenu source={copySource} texts={texts.grid} />
    </>
  )
}
