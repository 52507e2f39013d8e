import { Tooltip } from '@fluentui/react-components'
import { useEffect, useState, type RefObject } from 'react'

const delay = 350

/** What a cell has to say beyond what is seen of it: its hint, or its text where that is cut off. */
function hintOf(cell: HTMLElement): string | null {
  if (cell.dataset['hint'] !== undefined) return cell.dataset['hint']
  const content = cell.querySelector<HTMLElement>('[data-content]')
  return content !== null && content.scrollWidth > content.clientWidth ? content.textContent : null
}

const cellAt = (target: EventTarget | null): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>('[data-column]') : null

/**
 * One tooltip for all cells of a grid, at the cell under the pointer or with the focus. A tooltip for each cell would
 * cost more than the cells. The same text is the cell's description, so the tooltip itself stays silent.
 */
export function GridHint({ scroller }: { scroller: RefObject<HTMLElement | null> }) {
  const [shown, setShown] = useState<{ cell: HTMLElement; text: string } | null>(null)
  useEffect(() => {
    const grid = scroller.current
    if (grid === null) return undefined
    let timer = 0
    let awaited: HTMLElement | null = null
    const show = (cell: HTMLElement | null) => {
      if (cell === awaited) return
      awaited = cell
      clearTimeout(timer)
      timer = window.setTimeout(() => {
        const text = cell?.isConnected === true ? hintOf(cell) : null
        setShown(cell === null || text === null ? null : { cell, text })
      }, delay)
    }
    const hide = () => {
      awaited = null
      clearTimeout(timer)
      setShown(null)
    }
    const over = (event: Event) => show(cellAt(event.target))
    const focused = (event: Event) => {
      if (event.target instanceof Element && event.target.matches(':focus-visible')) show(cellAt(event.target))
    }
    const left = () => show(null)
    const events = [
      ['pointerover', over],
      ['pointerleave', left],
      ['focusin', focused],
      ['focusout', left],
      ['scroll', hide],
      ['pointerdown', hide],
    ] as const
    for (const [type, listen] of events) grid.addEventListener(type, listen, { passive: true })
    return () => {
      clearTimeout(timer)
      for (const [type, listen] of events) grid.removeEventListener(type, listen)
    }
  }, [scroller])
  return (
    <Tooltip
      visible={shown !== null}
      relationship="inaccessible"
      content={shown?.text ?? ''}
      positioning={{ target: shown?.cell ?? null, position: 'above', align: 'start' }}
      onVisibleChange={(_, { visible }) => {
        if (!visible) setShown(null)
      }}
    />
  )
}
