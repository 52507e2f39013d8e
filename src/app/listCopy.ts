import { useCallback, useRef } from 'react'
import type { CopySource } from '../ui/GridCopyMenu.tsx'
import { gridText, rowText } from '../ui/gridText.ts'
import type { FoundList } from './foundList.ts'

/** What of a list can be copied: all that it shows, and the row that the keyboard visited last. */
export function useListCopy<Row>({ columns, rows, view }: FoundList<Row>): { readonly visit: (row: Row) => void; readonly source: CopySource } {
  const visited = useRef<Row | null>(null)
  const visit = useCallback((row: Row) => {
    visited.current = row
  }, [])
  const shown = columns.filter(({ id }) => !view.hidden.includes(id))
  return {
    visit,
    source: {
      count: rows.length,
      listText: () => gridText(shown, rows),
      rowText: () => (visited.current === null ? null : rowText(shown, visited.current)),
    },
  }
}
