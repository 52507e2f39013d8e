import { Button, Checkbox, Dropdown, Field, Option, Text, Textarea, makeStyles, tokens } from '@fluentui/react-components'
import { DocumentAddRegular } from '@fluentui/react-icons'
import { useRef, type ClipboardEvent } from 'react'
import { linksTexts } from '../texts/links.ts'
import type { TableProblem } from './tableText.ts'
import { mostTyped, type TableHandle } from './useTable.ts'

const texts = linksTexts.table

const useStyles = makeStyles({
  input: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  text: { '& textarea': { fontFamily: tokens.fontFamilyMonospace, minHeight: '112px' } },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
  columns: { display: 'flex', flexWrap: 'wrap', alignItems: 'end', gap: tokens.spacingHorizontalM },
  column: { minWidth: '200px', flex: '1 1 200px', maxWidth: '360px' },
  muted: { color: tokens.colorNeutralForeground2 },
})

/** Lines with columns: pasted, typed, or from a file. `columns`: what each column that is wanted names. */
export function TableInput({ table, label, hint, columns }: { table: TableHandle; label: string; hint: string; columns: readonly string[] }) {
  const styles = useStyles()
  const file = useRef<HTMLInputElement>(null)
  const { draft } = table
  const { summary, problem, failure } = draft
  const message = failure ?? (problem === null ? null : problemText(problem))
  const paste = (event: ClipboardEvent<HTMLTextAreaElement>) => {
    const text = event.clipboardData.getData('text')
    if (text.length < mostTyped) return
    // A box with megabytes would freeze the page.
    event.preventDefault()
    table.hold(texts.pasted, () => Promise.resolve(text))
  }
  return (
    <div className={styles.input}>
      {draft.held === null ? (
        <Field label={label} hint={hint} {...(message === null ? {} : { validationMessage: message })}>
          <Textarea className={styles.text} resize="vertical" value={draft.text} onPaste={paste} onChange={(_, { value }) => table.type(value)} />
        </Field>
      ) : (
        <Field label={label} {...(message === null ? {} : { validationMessage: message })}>
          <div className={styles.line}>
            <Text>{texts.held(draft.held)}</Text>
            <Button size="small" onClick={table.clear}>
              {texts.remove}
            </Button>
          </div>
        </Field>
      )}
      <div className={styles.line}>
        <Button icon={<DocumentAddRegular />} onClick={() => file.current?.click()}>
          {texts.file}
        </Button>
        <input
          ref={file}
          type="file"
          accept=".csv,.txt,.tsv,text/csv,text/plain"
          hidden
          aria-label={texts.file}
          onChange={({ target }) => {
            const chosen = target.files?.[0]
            if (chosen !== undefined) table.hold(chosen.name, () => chosen.arrayBuffer())
            target.value = ''
          }}
        />
        <Text role="status" className={styles.muted}>
          {draft.isReading ? texts.reading : summary === null ? '' : texts.read(summary.lines, summary.columns, summary.encoding)}
        </Text>
      </div>
      {summary?.encoding === 'windows-1252' && <Text>{texts.guessed}</Text>}
      {summary !== null && columns.length > summary.columns && <Text>{texts.oneColumn}</Text>}
      {summary !== null && (
        <div className={styles.columns}>
          {columns.map((name, index) => (
            <ColumnPicker key={name} table={table} label={texts.columnOf(name)} index={index} className={styles.column} />
          ))}
          <Checkbox label={texts.header} checked={draft.hasHeader} onChange={(_, { checked }) => table.setHeader(checked === true)} />
        </div>
      )}
    </div>
  )
}

function ColumnPicker({ table, label, index, className }: { table: TableHandle; label: string; index: number; className: string }) {
  const { summary, hasHeader, columns } = table.draft
  if (summary === null) return null
  const [first = [], second = []] = summary.sample
  const nameOf = (column: number) => {
    const heading = hasHeader ? (first[column] ?? '').trim() : ''
    const sample = ((hasHeader ? second : first)[column] ?? '').slice(0, 24)
    return texts.sample(heading === '' ? texts.column(column + 1) : heading, sample)
  }
  const all = Array.from({ length: summary.columns }, (_, column) => column)
  const chosen = columns[index] ?? 0
  return (
    <Field label={label} className={className}>
      <Dropdown
        style={{ minWidth: 0 }}
        value={nameOf(chosen)}
        selectedOptions={[String(chosen)]}
        onOptionSelect={(_, { optionValue }) => optionValue !== undefined && table.setColumn(index, Number(optionValue))}
      >
        {all.map((column) => (
          <Option key={column} value={String(column)} text={nameOf(column)}>
            {nameOf(column)}
          </Option>
        ))}
      </Dropdown>
    </Field>
  )
}

function problemText(problem: TableProblem): string {
  if (problem.type === 'openQuote') return texts.problems.openQuote(problem.line)
  if (problem.type === 'tooManyLines') return texts.problems.tooManyLines(problem.lines)
  return texts.problems[problem.type]
}
