import { useEffect, useRef, useState } from 'react'
import { createTableReader, type TableReader } from './tableReader.ts'
import type { TableSummary } from './tableMessages.ts'
import type { TableProblem, TableSource } from './tableText.ts'

/** A table that somebody pastes, types or chooses, and which of its columns are meant. */
export interface TableDraft {
  /** What stands in the box. */
  readonly text: string
  /** What is too large for a box, or a file: its name. */
  readonly held: string | null
  readonly summary: TableSummary | null
  readonly problem: TableProblem | null
  readonly failure: string | null
  readonly isReading: boolean
  readonly hasHeader: boolean
  readonly columns: readonly number[]
}

export interface TableHandle {
  readonly draft: TableDraft
  readonly type: (text: string) => void
  readonly hold: (name: string, source: () => Promise<TableSource>) => void
  readonly clear: () => void
  readonly setHeader: (hasHeader: boolean) => void
  readonly setColumn: (index: number, column: number) => void
  readonly reader: () => TableReader
}

/** A text that is still comfortable in a box, in characters. */
export const mostTyped = 100_000
/** Typing is read once it has stood so long, in milliseconds. */
const quiet = 300
const guid = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/i

/** The state of one table; its lines stay in a worker. */
export function useTable(wanted: 1 | 2): TableHandle {
  const empty: TableDraft = { text: '', held: null, summary: null, problem: null, failure: null, isReading: false, hasHeader: false, columns: wanted === 1 ? [0] : [0, 1] }
  const [draft, setDraft] = useState<TableDraft>(empty)
  const reader = useRef<TableReader | null>(null)
  const timer = useRef(0)
  /** Which source was read last: an older answer means nothing. */
  const turn = useRef(0)
  useEffect(
    () => () => {
      clearTimeout(timer.current)
      reader.current?.close()
      reader.current = null
    },
    [],
  )
  const present = () => (reader.current ??= createTableReader())
  const read = async (source: () => Promise<TableSource>) => {
    turn.current += 1
    const mine = turn.current
    try {
      const answer = await present().open(await source())
      if (mine !== turn.current) return
      if ('problem' in answer) setDraft((now) => ({ ...now, isReading: false, summary: null, problem: answer.problem }))
      else setDraft((now) => ({ ...now, isReading: false, summary: answer, problem: null, hasHeader: looksLikeHeader(answer) }))
    } catch (error) {
      if (mine === turn.current) setDraft((now) => ({ ...now, isReading: false, summary: null, failure: String(error) }))
    }
  }
  return {
    draft,
    type: (text) => {
      clearTimeout(timer.current)
      turn.current += 1
      setDraft({ ...empty, text, isReading: text.trim() !== '' })
      if (text.trim() !== '') timer.current = window.setTimeout(() => void read(() => Promise.resolve(text)), quiet)
    },
    hold: (name, source) => {
      clearTimeout(timer.current)
      setDraft({ ...empty, held: name, isReading: true })
      void read(source)
    },
    clear: () => {
      clearTimeout(timer.current)
      turn.current += 1
      setDraft(empty)
    },
    setHeader: (hasHeader) => setDraft((now) => ({ ...now, hasHeader })),
    setColumn: (index, column) => setDraft((now) => ({ ...now, columns: now.columns.map((each, at) => (at === index ? column : each)) })),
    reader: present,
  }
}

/** Names stand above GUIDs. Where nothing is a GUID a person says so. */
function looksLikeHeader({ sample }: TableSummary): boolean {
  const [first = [], second = []] = sample
  return !first.some((value) => guid.test(value)) && second.some((value) => guid.test(value))
}
