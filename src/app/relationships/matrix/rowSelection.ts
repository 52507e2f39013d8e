import { useCallback, useMemo, useState } from 'react'
import type { RelationshipRow } from '../relationshipRows.ts'

/** Which relationships are selected, by name: sorting and filtering keep them, and those that have gone are not counted. */
export function useRowSelection(all: readonly RelationshipRow[], shown: readonly RelationshipRow[]) {
  const [checked, setChecked] = useState<ReadonlySet<string>>(new Set())
  const check = useCallback((keys: readonly string[], isChecked: boolean) => {
    setChecked((present) => {
      const next = new Set(present)
      for (const key of keys) {
        if (isChecked) next.add(key)
        else next.delete(key)
      }
      return next
    })
  }, [])
  const clear = useCallback(() => setChecked(new Set()), [])
  const selected = useMemo(
    () => (checked.size === 0 ? [] : all.flatMap(({ schemaName }) => (checked.has(schemaName) ? [schemaName] : []))),
    [all, checked],
  )
  const hidden = useMemo(
    () => selected.length - (checked.size === 0 ? 0 : shown.filter(({ schemaName }) => checked.has(schemaName)).length),
    [selected, shown, checked],
  )
  return { checked, check, clear, selected, hidden }
}
