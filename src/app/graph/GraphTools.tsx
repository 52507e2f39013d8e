import { MenuItem, MenuItemCheckbox, Overflow, OverflowItem, ToggleButton, Toolbar, ToolbarButton, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { EyeRegular, FlashFlowRegular, FlowRegular, MapRegular, TextBulletListTreeRegular } from '@fluentui/react-icons'
import type { ReactElement } from 'react'
import type { LayoutKind } from '../../graph/layoutGraph.ts'
import { graphTexts } from '../texts/graph.ts'
import { shellTexts } from '../texts/shell.ts'
import { AskMenu } from './AskMenu.tsx'
import type { GraphSearch } from './graphSearch.ts'
import { LayoutMenu } from './LayoutMenu.tsx'
import { MoreTools, switchedOn, type Tool } from './MoreTools.tsx'
import { ShowMenu } from './ShowMenu.tsx'

const useStyles = makeStyles({
  tools: { flex: '1 1 0', minWidth: '40px', padding: 0, '@container (max-width: 440px)': { flexBasis: '100%' } },
  tool: { flexShrink: 0, display: 'flex', paddingInlineEnd: tokens.spacingHorizontalXS },
  /** Menus stand beside what is chosen, switches at the end. */
  firstSwitch: { marginInlineStart: 'auto' },
})

interface GraphToolsProps {
  readonly search: GraphSearch
  readonly kind: LayoutKind
  /** The table that is selected, or in the middle; null on the map while none is. */
  readonly inHand: string | null
  readonly change: (part: GraphSearch) => void
  readonly rearrange: () => void
}

/** How to arrange the picture and what of it to show, on one row: what finds no room there is in a menu at its end. */
export function GraphTools(props: GraphToolsProps) {
  const styles = useStyles()
  const menus = menusOf(props)
  const tools = [...menus, ...switchesOf(props)]
  return (
    <Overflow minimumVisible={0}>
      <Toolbar aria-label={graphTexts.title} className={styles.tools}>
        {tools.map(({ id, button }, index) => (
          <OverflowItem key={id} id={id}>
            <div className={mergeClasses(styles.tool, index === menus.length && styles.firstSwitch)}>{button}</div>
          </OverflowItem>
        ))}
        <MoreTools tools={tools} />
      </Toolbar>
    </Overflow>
  )
}

function menusOf({ search, kind, inHand, change, rearrange }: GraphToolsProps): readonly Tool[] {
  return [
    ...(search.map === true
      ? []
      : [
          menu('layout', graphTexts.layout, <FlowRegular />, (trigger) => (
            <LayoutMenu trigger={trigger} kind={kind} change={change} rearrange={rearrange} />
          )),
          menu('show', graphTexts.show, <EyeRegular />, (trigger) => <ShowMenu trigger={trigger} search={search} change={change} />),
        ]),
    ...(inHand === null
      ? []
      : [
          menu('impact', shellTexts.pages.impact, <FlashFlowRegular />, (trigger) => (
            <AskMenu trigger={trigger} table={inHand} action={search.lens} />
          )),
        ]),
  ]
}

function switchesOf({ search, inHand, change }: GraphToolsProps): readonly Tool[] {
  const isMap = search.map === true
  const isList = search.list === true
  const map = toggle('map', graphTexts.map, <MapRegular />, isMap, () =>
    change(isMap ? { map: undefined } : { map: true, selected: inHand ?? undefined }),
  )
  if (isMap) return [map]
  return [map, toggle('list', graphTexts.list, <TextBulletListTreeRegular />, isList, () => change({ list: isList ? undefined : true }))]
}

/** `opening`: the menu, by what opens it. */
function menu(id: string, text: string, icon: ReactElement, opening: (trigger: ReactElement) => ReactElement): Tool {
  return {
    id,
    isOn: false,
    button: opening(<ToolbarButton icon={icon}>{text}</ToolbarButton>),
    item: opening(<MenuItem icon={icon}>{text}</MenuItem>),
  }
}

function toggle(id: string, text: string, icon: ReactElement, isOn: boolean, run: () => void): Tool {
  return {
    id,
    isOn,
    button: (
      <ToggleButton appearance="subtle" icon={icon} checked={isOn} onClick={run}>
        {text}
      </ToggleButton>
    ),
    item: (
      <MenuItemCheckbox name={switchedOn} value={id} icon={icon} onClick={run}>
        {text}
      </MenuItemCheckbox>
    ),
  }
}
