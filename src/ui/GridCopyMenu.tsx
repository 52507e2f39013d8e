import { Menu, MenuItem, MenuList, MenuPopover, MenuTrigger, ToolbarButton } from '@fluentui/react-components'
import { CopyRegular } from '@fluentui/react-icons'
import { useState } from 'react'
import { Announcement } from './Announcement.tsx'
import type { GridTexts } from './gridTexts.ts'

/** Puts the list, or one row, into the clipboard as tab-separated text. A refusal of the browser is shown, not hidden. */
export function GridCopyMenu(props: {
  count: number
  listText: () => string
  /** Null while no row has been visited. */
  rowText: (() => string) | null
  refused: (cause: string) => void
  texts: Pick<GridTexts, 'copy' | 'copyRows' | 'copyRow' | 'copied' | 'copyRefused'>
}) {
  const { count, listText, rowText, refused, texts } = props
  const [copied, setCopied] = useState(false)
  const copy = async (text: string) => {
    try {
      await navigator.clipboard.writeText(text)
      setCopied(true)
      setTimeout(() => setCopied(false), 3_000)
    } catch (error) {
      refused(texts.copyRefused(String(error)))
    }
  }
  return (
    <>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <ToolbarButton icon={<CopyRegular />}>{copied ? texts.copied : texts.copy}</ToolbarButton>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuItem onClick={() => void copy(listText())}>{texts.copyRows(count)}</MenuItem>
            <MenuItem disabled={rowText === null} onClick={() => void copy(rowText?.() ?? '')}>
              {texts.copyRow}
            </MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
      <Announcement message={copied ? texts.copied : ''} />
    </>
  )
}
