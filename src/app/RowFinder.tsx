import { Combobox, Field, Link, Option, OptionGroup, makeStyles } from '@fluentui/react-components'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { NamedRow, RowNaming } from '../dataverse/rows.ts'
import { readPastedRow, type PastedRow } from '../model/pastedRow.ts'
import type { RowRef } from '../model/row.ts'
import { Announcement } from '../ui/Announcement.tsx'
import { describeRowError } from './applyRowFault.ts'
import type { ErrorDescription } from './describeError.ts'
import { queries } from './queries.ts'
import { queryClient } from './queryClient.ts'
import { recentRows } from './recentRows.ts'
import { namingOf } from './rowNaming.ts'
import { useSession } from './session.tsx'
import { nounOf } from './texts/noun.ts'
import { rowsTexts } from './texts/rows.ts'
import { shellTexts } from './texts/shell.ts'
import { RecentOption } from './RecentOption.tsx'
import { useDebounced } from './useDebounced.ts'

const texts = rowsTexts.finder

/** As long as somebody pauses between two keys. */
const pause = 250

const useStyles = makeStyles({ field: { minWidth: '260px', flex: '1 1 260px', maxWidth: '480px' }, list: { maxHeight: '50vh' } })

/** A row somebody chose: what it is called is known. */
export interface ChosenRow extends RowRef {
  readonly name: string | null
}

/** Finds a row of a table: by words of its name, from those opened last, by a GUID, or by its address in an app. */
export function RowFinder(props: {
  label: string
  table: string
  choose: (row: ChosenRow) => void
  /** Told an address of another table; absent where only this table will do. */
  chooseOther?: (row: RowRef) => void
  /** Of one that a button opens: it has the focus then, and Escape leaves it. */
  leave?: () => void
}) {
  const { environment } = useSession()
  const rows = namingOf(environment, props.table)
  if (rows === null) return <Field label={props.label} validationMessage={rowsTexts.unreachable(props.table)} />
  return <KnownRowFinder {...props} rows={rows} />
}

function KnownRowFinder(props: {
  label: string
  table: string
  rows: RowNaming
  choose: (row: ChosenRow) => void
  chooseOther?: (row: RowRef) => void
  leave?: () => void
}) {
  const { label, table, rows, choose, chooseOther, leave } = props
  const styles = useStyles()
  const { connection, environment, organizationId } = useSession()
  const [text, setText] = useState('')
  const [isOpen, setOpen] = useState(false)
  const [failure, setFailure] = useState<string | null>(null)
  const pasted = readPastedRow(environment, text)
  const words = useDebounced(text.trim(), pause)
  const isSettled = words === text.trim()
  const found = useQuery({ ...queries.findRows(connection, rows, words), enabled: isOpen && isSettled && pasted.type === 'words' })
  const noun = nounOf(environment, table)
  const recent = text.trim() === '' ? recentRows(organizationId, () => localStorage).filter((row) => row.table === table) : []
  const id = pasted.type === 'id' || pasted.type === 'row' ? pasted.id : null
  const options: readonly NamedRow[] = pasted.type === 'words' && isSettled ? (found.data?.rows ?? []) : []

  const reading = useMutation({
    mutationFn: (wanted: string) => queryClient.fetchQuery({ ...queries.row(connection, rows, wanted), staleTime: 0 }),
  })

  const take = (row: ChosenRow) => {
    setText('')
    setOpen(false)
    choose(row)
  }
  /** What was pasted may be of another table, or of none; a row is taken once the server knows it. */
  const takeId = (wanted: string) => {
    if (pasted.type === 'row' && pasted.table !== table) {
      if (chooseOther === undefined) return setFailure(texts.otherTable(nounOf(environment, pasted.table).a, noun.a))
      setText('')
      setOpen(false)
      return chooseOther(pasted)
    }
    // Of the last one alone, and not told to a page that was left meanwhile: nobody is taken back to it.
    reading.mutate(wanted, {
      onSuccess: ({ name }) => take({ table, id: wanted, name }),
      onError: (error) => {
        const described = describeRowError(error)
        const isGone = described.title === rowsTexts.errors.gone
        setFailure([isGone ? texts.gone(noun.one) : failureText(described), ...described.facts].join(' '))
      },
    })
  }
  const select = (value: string | undefined) => {
    if (value === undefined || value === '') return
    if (value === id) return takeId(value)
    const row = options.find((each) => each.id === value)
    if (row !== undefined) return take({ table, ...row })
    takeId(value)
  }
  const problem = failure ?? problemOf(pasted)
  const hasOptions = id !== null || recent.length > 0 || options.length > 0
  const hint = hintOf(options.length, found.data?.areMore === true, words, noun.many, {
    isAsking: found.isFetching || !isSettled,
    isWords: isOpen && pasted.type === 'words' && problem === null && found.error === null,
    hasNames: rows.nameColumn !== null,
  })
  const isFound = isOpen && pasted.type === 'words' && options.length > 0 && !found.isFetching
  const said = hint ?? (isFound ? texts.count(options.length, noun.one, noun.many) : '')
  return (
    <>
      <Field
        className={styles.field}
        label={label}
        {...(hint === null ? {} : { hint })}
        {...(problem === null && found.error === null
          ? {}
          : {
              validationMessage: problem ?? (
                <>
                  {`${failureText(describeRowError(found.error))} `}
                  <Link as="button" inline onClick={() => void found.refetch()}>
                    {shellTexts.retry}
                  </Link>
                </>
              ),
            })}
      >
        <Combobox
          listbox={{ className: styles.list }}
          placeholder={texts.placeholder}
          freeform
          value={text}
          selectedOptions={[]}
          // An empty list would lie over the line below that says why it is empty.
          open={isOpen && hasOptions}
          {...(leave === undefined ? {} : { ref: takeFocus })}
          onKeyDown={({ key }) => {
            if (key === 'Escape' && !(isOpen && hasOptions)) leave?.()
          }}
          onOpenChange={(_, { open }) => setOpen(open)}
          onChange={({ target }) => {
            setFailure(null)
            setText(target.value)
            setOpen(true)
          }}
          onOptionSelect={(_, { optionValue }) => select(optionValue)}
        >
          {id !== null && (
            <Option key={id} value={id} text={id}>
              {texts.open(id)}
            </Option>
          )}
          {recent.length > 0 && (
            <OptionGroup label={texts.recent}>
              {recent.map((row) => (
                <RecentOption key={row.id} rows={rows} id={row.id} />
              ))}
            </OptionGroup>
          )}
          {options.length > 0 && (
            <OptionGroup label={texts.found}>
              {options.map(({ id: rowId, name }) => (
                <Option key={rowId} value={rowId} text={name ?? rowId}>
                  {name ?? `${rowsTexts.unnamed} (${rowId})`}
                </Option>
              ))}
            </OptionGroup>
          )}
        </Combobox>
      </Field>
      <Announcement when="settled" message={said} />
    </>
  )
}

const takeFocus = (input: HTMLElement | null): void => input?.focus()

/** What happened, why, and what to do next, in one line. */
const failureText = ({ title, cause, next }: ErrorDescription): string => `${title}: ${cause} ${next}`

/** Why what was pasted leads to no row; null: it does, or it is no address. */
function problemOf(pasted: PastedRow): string | null {
  if (pasted.type === 'noRow') return texts.none
  return pasted.type === 'unknownTable' ? texts.unknownTable(pasted.name) : null
}

/** What the list holds, in words. */
function hintOf(
  count: number,
  areMore: boolean,
  words: string,
  many: string,
  { isAsking, isWords, hasNames }: { isAsking: boolean; isWords: boolean; hasNames: boolean },
): string | null {
  if (!isWords) return null
  if (!hasNames) return texts.noNames
  if (isAsking) return texts.searching
  if (count === 0) return words === '' ? texts.empty(many) : texts.nothing(many, words)
  return areMore ? texts.first(count) : null
}
