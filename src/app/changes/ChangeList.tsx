import { useVirtualizer } from '@tanstack/react-virtual'
import { useLayoutEffect, useRef } from 'react'
import { subjectOf, type Change } from '../../model/change.ts'
import type { RelationshipDiff } from '../../model/diff.ts'
import type { Environment } from '../../model/environment.ts'
import type { Issue } from '../../model/issues.ts'
import type { JudgedIn } from '../differences.ts'
import { changesTexts } from '../texts/changes.ts'
import { usePageStyles } from './pageStyles.ts'
import { RelationshipChanges } from './RelationshipChanges.tsx'

/** Asks for the focus to go to a change; another object asks again. */
export interface Wanted {
  readonly subject: string
}

interface Props {
  readonly environment: Environment
  readonly groups: readonly RelationshipDiff[]
  readonly issues: readonly Issue[]
  readonly judgedIn: JudgedIn
  readonly unchecked: ReadonlySet<string>
  /** Those of every checked change. */
  readonly tables: readonly string[]
  readonly onCheck: (change: Change, checked: boolean) => void
  /** What scrolls the list; null until it is in the document. */
  readonly scroller: HTMLElement | null
  readonly wanted: Wanted | null
}

/** Up to so many relationships are all in the document, where the browser's own search finds them. */
const few = 60
/** The usual height of a relationship with one change, in pixels, until it is known. */
const usualHeight = 170
const gap = 12

/** The staged changes by relationship: of many, those near the view. */
export function ChangeList(props: Props) {
  const { groups, scroller, wanted, ...shared } = props
  const styles = usePageStyles()
  const isWhole = groups.length <= few
  // oxlint-disable-next-line react/incompatible-library -- nothing here is compiled to memoize by itself
  const virtualizer = useVirtualizer({
    count: groups.length,
    enabled: !isWhole,
    getScrollElement: () => scroller,
    estimateSize: () => usualHeight,
    getItemKey: (index) => groups[index]?.schemaName ?? index,
    overscan: 4,
    gap,
    useFlushSync: false,
  })
  const met = useRef<Wanted | null>(null)
  useLayoutEffect(() => {
    if (wanted === null || met.current === wanted) return
    const box = document.getElementById(wanted.subject)
    if (box === null) {
      virtualizer.scrollToIndex(groups.findIndex(({ changes }) => changes.some((change) => subjectOf(change) === wanted.subject)))
      return
    }
    met.current = wanted
    box.focus()
  })
  const items = virtualizer.getVirtualItems()
  const shown = isWhole ? groups.map((group, index) => ({ group, index })) : items.flatMap(({ index }) => {
    const group = groups[index]
    return group === undefined ? [] : [{ group, index }]
  })
  const [first, last] = [items[0], items.at(-1)]
  const room = isWhole ? undefined : { paddingTop: first?.start ?? 0, paddingBottom: virtualizer.getTotalSize() - (last?.end ?? 0) }
  return (
    <ul className={styles.list} style={room} aria-label={changesTexts.listed}>
      {shown.map(({ group, index }) => (
        <RelationshipChanges
          key={group.schemaName}
          group={group}
          {...shared}
          {...(isWhole ? {} : { place: { index, of: groups.length, measure: virtualizer.measureElement } })}
        />
      ))}
    </ul>
  )
}
