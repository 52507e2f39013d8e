import { Field, Radio, RadioGroup, Subtitle2, Textarea, makeStyles, tokens } from '@fluentui/react-components'
import { fetchProblem } from '../../model/links/fetchText.ts'
import type { LinkSide } from '../../model/links/linkEnds.ts'
import type { RowMatch } from '../../model/links/rowMatch.ts'
import type { ChosenRow } from '../RowFinder.tsx'
import { linksTexts } from '../texts/links.ts'
import { MatchPicker } from './MatchPicker.tsx'
import { PickedRows } from './PickedRows.tsx'
import { TableInput } from './TableInput.tsx'
import type { TableHandle } from './useTable.ts'

const useStyles = makeStyles({
  side: { flex: '1 1 360px', minWidth: 0, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  title: { margin: 0 },
  query: { '& textarea': { fontFamily: tokens.fontFamilyMonospace, minHeight: '160px' } },
})

/** What one of two lists is made of. */
export interface SideDraft {
  readonly source: 'table' | 'fetch' | 'pick'
  readonly fetchXml: string
  readonly picked: readonly ChosenRow[]
}

/** One of two lists: a text or file, a query, or rows that were picked. */
export function SideInput(props: {
  title: string
  name: string
  side: LinkSide
  draft: SideDraft
  change: (draft: SideDraft) => void
  table: TableHandle
  match: RowMatch
  choose: (match: RowMatch) => void
}) {
  const { title, name, side, draft, change, table, match, choose } = props
  const styles = useStyles()
  const { list, fetch } = linksTexts
  const problem = draft.fetchXml === '' ? null : fetchProblem(draft.fetchXml, side.table)
  return (
    <section className={styles.side} aria-label={title}>
      <Subtitle2 as="h2" className={styles.title}>
        {title}
      </Subtitle2>
      <Field label={list.label}>
        <RadioGroup
          layout="horizontal"
          value={draft.source}
          onChange={(_, { value }) => change({ ...draft, source: value === 'fetch' || value === 'pick' ? value : 'table' })}
        >
          <Radio value="table" label={list.table} />
          <Radio value="fetch" label={list.fetch} />
          <Radio value="pick" label={list.pick} />
        </RadioGroup>
      </Field>
      {draft.source === 'pick' && <PickedRows table={side.table} rows={draft.picked} change={(picked) => change({ ...draft, picked })} />}
      {draft.source === 'table' && (
        <>
          <MatchPicker side={side} name={name} chosen={match} choose={choose} />
          <TableInput table={table} label={linksTexts.table.paste} hint={linksTexts.table.listHint} columns={[name]} />
        </>
      )}
      {draft.source === 'fetch' && (
        <Field label={fetch.label} hint={fetch.hint(side.table)} {...(problem === null ? {} : { validationMessage: fetch.problem(problem, side.table) })}>
          <Textarea
            className={styles.query}
            resize="vertical"
            value={draft.fetchXml}
            onChange={(_, { value }) => change({ ...draft, fetchXml: value })}
          />
        </Field>
      )}
    </section>
  )
}
