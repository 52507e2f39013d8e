import { useEffect, useLayoutEffect, useRef, useState, type FocusEvent, type KeyboardEvent, type MouseEvent, type PointerEvent, type RefObject } from 'react'
import { isCheck } from './checkColumn.ts'
import type { GridColumn, GridView } from './gridColumn.ts'
import type { GridTexts } from './gridTexts.ts'
import { columnSizes, widthOfAll, withoutWidth, withWidth, type GridWidths } from './gridWidths.ts'

/** What a press of a key or a button adds to a width, in CSS pixels; the fine one with Shift. */
const step = 20
const fineStep = 5

interface Resizable<Row> {
  /** Those on the screen, with their usual widths. */
  readonly columns: readonly GridColumn<Row>[]
  readonly view: GridView
  readonly changeView: (view: GridView) => void
  readonly scroller: RefObject<HTMLElement | null>
  readonly texts: GridTexts
}

/** A width that is being changed and not kept yet. */
interface Change {
  readonly column: string
  /** Where the pointer went down, the width there, and the end of listening for Escape; null for the keyboard. */
  readonly drag: { readonly x: number; readonly width: number; readonly stop: () => void } | null
  readonly widths: GridWidths
}

/** The column whose edge has the keyboard, and its width when it came there. */
export interface MovedEdge {
  readonly column: string
  readonly width: number
}

/** The menu of a head: which column it is about, and where it opens. */
export interface WidthMenu {
  readonly column: string
  readonly target: HTMLElement
}

export type GridResizing = ReturnType<typeof useGridResizing>

const edgeOf = (column: string): string => `[data-edge="${CSS.escape(column)}"]`

const edgeAt = (target: EventTarget): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>('[data-edge]') : null

/** Listens in the whole document: the focus is anywhere while the pointer drags. The answer ends it. */
function onEscape(run: () => void): () => void {
  const listening = new AbortController()
  const listen = (event: globalThis.KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.preventDefault()
    event.stopPropagation()
    run()
  }
  document.addEventListener('keydown', listen, { capture: true, signal: listening.signal })
  return () => listening.abort()
}

/** The widths of a grid's columns, and the ways to change them: by pointer, by keyboard and by the menu of a head. */
export function useGridResizing<Row>({ columns, view, changeView, scroller, texts }: Resizable<Row>) {
  const [own, setOwn] = useState<GridWidths>({})
  const widths = view.widths ?? own
  const change = useRef<Change | null>(null)
  const [moved, setMoved] = useState<MovedEdge | null>(null)
  const [menu, setMenu] = useState<WidthMenu | null>(null)
  const [message, say] = useState('')

  useLayoutEffect(() => {
    if (moved !== null) scroller.current?.querySelector<HTMLElement>(edgeOf(moved.column))?.focus()
  }, [moved, scroller])

  useEffect(() => () => change.current?.drag?.stop(), [])

  const headOf = (column: string) => scroller.current?.querySelector<HTMLElement>(`[data-head="${CSS.escape(column)}"]`) ?? null
  const drawn = (column: string): number => headOf(column)?.getBoundingClientRect().width ?? 0
  const sized = (column: string, width: number): GridWidths => withWidth(columns, widths, drawn, column, width)
  const focusHead = (column: string) => headOf(column)?.querySelector<HTMLElement>('[data-part="sort"]')?.focus()

  const cellsOf = (column: string): NodeListOf<HTMLElement> | [] => {
    const name = CSS.escape(column)
    return scroller.current?.querySelectorAll<HTMLElement>(`[data-head="${name}"], [data-column="${name}"]`) ?? []
  }
  /** Shows widths without keeping them, and without drawing a row again. */
  const draw = (shown: GridWidths) => {
    for (const [id, flex = ''] of Object.entries(columnSizes(columns, shown))) {
      for (const cell of cellsOf(id)) cell.style.flex = flex
    }
    scroller.current?.style.setProperty('--columns', `${widthOfAll(columns, shown)}px`)
  }

  const keep = (next: GridWidths, column: string | null) => {
    change.current = null
    draw(next)
    if (view.widths === undefined) setOwn(next)
    else changeView({ ...view, widths: next })
    const about = columns.find(({ id }) => id === column)
    say(about === undefined ? texts.widths.madeUsual : texts.widths.changed(about.header, next[about.id] ?? about.width))
  }

  const moveTo = (present: Change, width: number) => {
    const next = { ...present, widths: withWidth(columns, present.widths, drawn, present.column, width) }
    change.current = next
    draw(next.widths)
    const now = next.widths[present.column] ?? width
    const edge = present.drag === null ? scroller.current?.querySelector(edgeOf(present.column)) : null
    edge?.setAttribute('aria-valuenow', String(now))
    edge?.setAttribute('aria-valuetext', texts.widths.pixels(now))
  }

  const leave = (isKept: boolean) => {
    const present = change.current
    change.current = null
    if (present === null) return
    present.drag?.stop()
    if (isKept && present.widths !== widths) keep(present.widths, present.column)
    else draw(widths)
  }

  /** As wide as what is drawn of the column; rows out of sight have no size. */
  const fit = (column: string) => {
    const cells = [...cellsOf(column)]
    if (cells.length === 0) return
    const before = sized(column, 0)
    for (const cell of cells) cell.style.flex = '0 0 max-content'
    const widest = Math.max(...cells.map((cell) => cell.getBoundingClientRect().width))
    keep(withWidth(columns, before, drawn, column, Math.ceil(widest)), column)
  }

  /** What lies to the right is further along, or further back. */
  const toTheRight = (): 1 | -1 => (scroller.current !== null && getComputedStyle(scroller.current).direction === 'rtl' ? -1 : 1)
  const wayOf = (key: string): number => (key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0) * toTheRight()

  const events = {
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      const edge = edgeAt(event.target)
      const column = edge?.dataset['edge']
      if (edge === null || column === undefined || event.button !== 0) return
      edge.setPointerCapture(event.pointerId)
      change.current = { column, drag: { x: event.clientX, width: drawn(column), stop: onEscape(() => leave(false)) }, widths }
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      const present = change.current
      if (present === null || present.drag === null) return
      const way = (event.clientX - present.drag.x) * toTheRight()
      if (way !== 0 || present.widths !== widths) moveTo(present, present.drag.width + way)
    },
    onPointerUp: () => {
      if (change.current?.drag) leave(true)
    },
    onPointerCancel: () => {
      if (change.current?.drag) leave(false)
    },
    onDoubleClick: (event: MouseEvent<HTMLElement>) => {
      const column = edgeAt(event.target)?.dataset['edge']
      if (column !== undefined) fit(column)
    },
    onContextMenu: (event: MouseEvent<HTMLElement>) => {
      const head = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-head]') : null
      const column = head?.dataset['head']
      if (head === null || column === undefined || isCheck(column)) return
      event.preventDefault()
      setMenu({ column, target: head })
    },
    /** Before the grid's own keys: on an edge the arrows change the width. */
    onKeyDownCapture: (event: KeyboardEvent<HTMLElement>) => {
      const present = change.current
      if (present === null || present.drag !== null || edgeAt(event.target) === null) return
      const { key } = event
      if (wayOf(key) !== 0) moveTo(present, drawn(present.column) + wayOf(key) * (event.shiftKey ? fineStep : step))
      else if (key === 'Enter' || key === ' ' || key === 'Escape') {
        leave(key !== 'Escape')
        focusHead(present.column)
      } else return
      event.preventDefault()
      event.stopPropagation()
    },
    onBlurCapture: (event: FocusEvent<HTMLElement>) => {
      if (moved === null || edgeAt(event.target) === null) return
      leave(true)
      setMoved(null)
    },
  }

  return {
    widths,
    moved,
    menu,
    message,
    events,
    closeMenu: () => {
      setMenu(null)
      if (menu !== null) focusHead(menu.column)
    },
    /** Hands the column's edge to the keyboard. */
    move: (column: string) => {
      setMenu(null)
      change.current = { column, drag: null, widths }
      setMoved({ column, width: Math.round(drawn(column)) })
    },
    widen: (column: string, way: 1 | -1) => keep(sized(column, drawn(column) + way * step), column),
    fit,
    makeUsual: (column: string) => keep(withoutWidth(widths, column), column),
    makeAllUsual: () => keep({}, null),
  }
}
