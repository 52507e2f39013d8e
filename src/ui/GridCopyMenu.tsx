import { Menu, MenuItem, MenuList, MenuPopover, MenuTrigger, Text, ToolbarButton } from '@fluentui/react-components'
import { CheckmarkRegular, CopyRegular } from '@fluentui/react-icons'
import { useEffect, useState } from 'react'
import { Announcement } from './Announcement.tsx'
import type { GridTexts } from './gridTexts.ts'

export interface CopySource {
  readonly count: number
  readonly listText: () => string
  /** The row the keyboard visited last; null while there is none. */
  readonly rowText: () => string | null
}

type CopyTexts = Pick<GridTexts, 'copy' | 'copyRows' | 'copyRow' | 'copied' | 'copyRefused'>

const shownFor = 3_000

/** Puts the list, or one row, into the clipboard as tab-separated text. A refusal of the browser is shown beside it. */
export function GridCopyMenu({ source, texts }: { source: CopySource; texts: CopyTexts }) {
  const [outcome, setOutcome] = useState<{ copied: boolean; cause: string }>({ copied: false, cause: '' })
  useEffect(() => {
    if (!outcome.copied) return undefined
    const timer = setTimeout(() => setOutcome({ copied: false, cause: '' }), shownFor)
    return () => clearTimeout(timer)
  }, [outcome])
  const copy = async (text: string) => {
    try {
      await navigator.clipboard.writeText(text)
      setOutcome({ copied: true, cause: '' })
    } catch (error) {
      setOutcome({ copied: false, cause: texts.copyRefused(String(error)) })
    }
  }
  return (
    <>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <ToolbarButton icon={outcome.copied ? <CheckmarkRegular /> : <CopyRegular />}>{texts.copy}</ToolbarButton>
        </MenuTrigger>
        <MenuPopover>
          <CopyItems source={source} texts={texts} copy={(text) => void copy(text)} />
        </MenuPopover>
      </Menu>
      {outcome.cause !== '' && <Text role="alert">{outcome.cause}</Text>}
      <Announcement when="atOnce" message={outcome.copied ? texts.copied : ''} />
    </>
  )
}

function CopyItems(props: { source: CopySource; texts: CopyTexts; copy: (text: string) => void }) {
  const { source, texts, copy } = props
  const row = source.rowText()
  return (
    <MenuList>
      <MenuItem onClick={() => copy(source.listText())}>{texts.copyRows(source.count)}</MenuItem>
      <MenuItem disabled={row === null} onClick={() => copy(row ?? '')}>
        {texts.copyRow}
      </MenuItem>
    </MenuList>
  )
}
