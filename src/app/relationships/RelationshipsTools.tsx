import { Button, ToggleButton } from '@fluentui/react-components'
import { AddRegular, BranchCompareRegular, GroupListRegular } from '@fluentui/react-icons'
import { GridColumnsMenu } from '../../ui/GridColumnsMenu.tsx'
import { GridCopyMenu, type CopySource } from '../../ui/GridCopyMenu.tsx'
import type { GridColumn } from '../../ui/gridColumn.ts'
import { creationTexts } from '../texts/creation.ts'
import { relationshipsTexts as texts } from '../texts/relationships.ts'
import type { RelationshipRow } from './relationshipRows.ts'
import type { useRelationshipsView } from './relationshipsView.ts'

/** The tools of the relationships list. */
export function RelationshipsTools(props: {
  columns: readonly GridColumn<RelationshipRow>[]
  page: ReturnType<typeof useRelationshipsView>
  copySource: CopySource
}) {
  const { columns, page, copySource } = props
  const { search, view, change, changeView, create } = page
  const isChanged = search.changed === true
  const isGrouped = search.group === true
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
      <ToggleButton
        appearance="subtle"
        icon={<GroupListRegular />}
        checked={isGrouped}
        onClick={() => change({ group: isGrouped ? undefined : true })}
      >
        {texts.groupByTable}
      </ToggleButton>
      <GridColumnsMenu
        columns={columns}
        hidden={view.hidden}
        hide={(hidden) => changeView({ ...view, hidden })}
        text={texts.grid.columns}
      />
      <GridCopyMenu source={copySource} texts={texts.grid} />
    </>
  )
}
