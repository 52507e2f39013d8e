import {
  Menu,
  MenuDivider,
  MenuItem,
  MenuItemCheckbox,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Title3,
  ToggleButton,
  Toolbar,
  ToolbarButton,
  makeStyles,
  tokens,
} from '@fluentui/react-components'
import { EyeRegular, FlowRegular, MapRegular, TextBulletListTreeRegular } from '@fluentui/react-icons'
import { memo } from 'react'
import { layoutKinds, type LayoutKind } from '../../graph/layoutGraph.ts'
import { folds, type Fold } from '../../graph/plumbing.ts'
import type { Table } from '../../model/table.ts'
import { graphTexts } from '../texts/graph.ts'
import { AskMenu } from './AskMenu.tsx'
import type { GraphSearch } from './graphSearch.ts'
import { LensMenu } from './LensMenu.tsx'
import { TableFinder } from '../TableFinder.tsx'
import { lowWindow } from './lowWindow.ts'

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    alignItems: 'center',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalXL}`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    // One row that scrolls leaves the picture its room.
    [lowWindow]: { flexWrap: 'nowrap', overflowX: 'auto', flexShrink: 0, paddingBlock: tokens.spacingVerticalXXS, '& > *': { flexShrink: 0 } },
  },
  title: { margin: 0, marginInlineEnd: tokens.spacingHorizontalM },
  end: { display: 'flex', gap: tokens.spacingHorizontalS, marginInlineStart: 'auto' },
})

/** The page's head: where to go, how to arrange, what to show. */
export const GraphToolbar = memo(function GraphToolbar(props: {
  tables: ReadonlyMap<string, Table>
  search: GraphSearch
  kind: LayoutKind
  /** The table that is selected, or in the middle; null on the map while none is. */
  inHand: string | null
  change: (part: GraphSearch) => void
  go: (table: string) => void
  rearrange: () => void
}) {
  const { tables, search, kind, inHand, change, go, rearrange } = props
  const styles = useStyles()
  const isMap = search.map === true
  return (
    <div className={styles.bar}>
      <Title3 as="h1" className={styles.title}>
        {graphTexts.title}
      </Title3>
      <TableFinder tables={tables} go={go} />
      <LensMenu search={search} change={change} />
      <Toolbar aria-label={graphTexts.title}>
        {!isMap && (
          <>
            <Menu
              checkedValues={{ layout: [kind] }}
              onCheckedValueChange={(_, { checkedItems }) => change({ layout: layoutKinds.find((name) => name === checkedItems[0]) })}
            >
              <MenuTrigger disableButtonEnhancement>
                <ToolbarButton icon={<FlowRegular />}>{graphTexts.layout}</ToolbarButton>
              </MenuTrigger>
              <MenuPopover>
                <MenuList>
                  {layoutKinds.map((name) => (
                    <MenuItemRadio key={name} name="layout" value={name}>
                      {graphTexts.layouts[name]}
                    </MenuItemRadio>
                  ))}
                  <MenuDivider />
                  <MenuItem onClick={rearrange}>{graphTexts.rearrange}</MenuItem>
                </MenuList>
              </MenuPopover>
            </Menu>
            <ShowMenu search={search} change={change} />
          </>
        )}
        {inHand !== null && <AskMenu table={inHand} action={search.lens} />}
      </Toolbar>
      <div className={styles.end}>
        <ToggleButton
          size="small"
          appearance="subtle"
          icon={<MapRegular />}
          checked={isMap}
          onClick={() => change(isMap ? { map: undefined } : { map: true, selected: inHand ?? undefined })}
        >
          {graphTexts.map}
        </ToggleButton>
        {!isMap && (
          <ToggleButton
            size="small"
            appearance="subtle"
            icon={<TextBulletListTreeRegular />}
            checked={search.list === true}
            onClick={() => change({ list: search.list === true ? undefined : true })}
          >
            {graphTexts.list}
          </ToggleButton>
        )}
      </div>
    </div>
  )
})

function ShowMenu({ search, change }: { search: GraphSearch; change: (part: GraphSearch) => void }) {
  const checked = { fold: [...(search.show ?? [])], between: search.between === true ? ['between'] : [] }
  const choose = (name: string, items: readonly string[]) => {
    if (name === 'between') return change({ between: items.length > 0 ? true : undefined })
    const show = folds.filter((fold: Fold) => items.includes(fold))
    change({ show: show.length > 0 ? show : undefined })
  }
  return (
    <Menu checkedValues={checked} onCheckedValueChange={(_, { name, checkedItems }) => choose(name, checkedItems)}>
      <MenuTrigger disableButtonEnhancement>
        <ToolbarButton icon={<EyeRegular />}>{graphTexts.show}</ToolbarButton>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {folds.map((fold) => (
            <MenuItemCheckbox key={fold} name="fold" value={fold}>
              {graphTexts.folds[fold]}
            </MenuItemCheckbox>
          ))}
          <MenuDivider />
          <MenuItemCheckbox name="between" value="between">
            {graphTexts.between}
          </MenuItemCheckbox>
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}
