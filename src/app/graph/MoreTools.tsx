import { Menu, MenuList, MenuPopover, MenuTrigger, ToolbarButton, Tooltip, useIsOverflowItemVisible, useOverflowMenu } from '@fluentui/react-components'
import { MoreHorizontalRegular } from '@fluentui/react-icons'
import type { ReactElement } from 'react'
import { graphTexts } from '../texts/graph.ts'

/** One tool of a row: as a button there, and as an item of the menu of those that find no room. */
export interface Tool {
  readonly id: string
  readonly button: ReactElement
  readonly item: ReactElement
  /** Whether it is switched on. */
  readonly isOn: boolean
}

/** The name under which the menu knows what is switched on. */
export const switchedOn = 'on'

/** The tools that find no room on their row, in a menu at its end; nothing while all do. */
export function MoreTools({ tools }: { tools: readonly Tool[] }) {
  const { ref, isOverflowing } = useOverflowMenu<HTMLDivElement>()
  if (!isOverflowing) return null
  return (
    <Menu hasIcons hasCheckmarks checkedValues={{ [switchedOn]: tools.flatMap(({ id, isOn }) => (isOn ? [id] : [])) }}>
      <div ref={ref}>
        <MenuTrigger disableButtonEnhancement>
          <Tooltip content={graphTexts.more} relationship="label">
            <ToolbarButton icon={<MoreHorizontalRegular />} />
          </Tooltip>
        </MenuTrigger>
      </div>
      <MenuPopover>
        <MenuList>
          {tools.map((tool) => (
            <ToolWithoutRoom key={tool.id} tool={tool} />
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}

function ToolWithoutRoom({ tool: { id, item } }: { tool: Tool }) {
  return useIsOverflowItemVisible(id) ? null : item
}
