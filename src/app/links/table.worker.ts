import type { TableAnswer, TableRequest } from './tableMessages.ts'
import { parseTable, type ParsedTable } from './tableText.ts'

/** Small enough that receiving one is no long task. */
const chunkSize = 5_000

let table: ParsedTable | null = null

const post = (answer: TableAnswer) => postMessage(answer)

addEventListener('message', ({ data }: MessageEvent<TableRequest>) => {
  const { id } = data
  try {
    if (data.type === 'open') open(id, data.source)
    else take(id, data.columns, data.skip)
  } catch (error) {
    post({ type: 'failed', id, message: error instanceof Error ? error.message : String(error) })
  }
})

function open(id: number, source: Extract<TableRequest, { type: 'open' }>['source']): void {
  const parsed = parseTable(source)
  if ('problem' in parsed) {
    table = null
    return post({ type: 'refused', id, problem: parsed.problem })
  }
  table = parsed
  const { rows, columns, delimiter, encoding } = parsed
  post({ type: 'opened', id, summary: { lines: rows.length, columns, delimiter, encoding, sample: rows.slice(0, 5) } })
}

function take(id: number, columns: readonly number[], skip: number): void {
  const rows = table?.rows ?? []
  let from = skip
  do {
    const some = rows.slice(from, from + chunkSize)
    from += chunkSize
    post({ type: 'chunk', id, values: columns.map((column) => some.map((row) => row[column])), isLast: from >= rows.length })
  } while (from < rows.length)
}
