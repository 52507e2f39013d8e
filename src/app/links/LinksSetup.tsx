import { Button, Field, MessageBar, MessageBarBody, Radio, RadioGroup, Text, makeStyles, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { fetchProblem } from '../../model/links/fetchText.ts'
import { linkEndsFor, type LinkEnds, type LinkSide } from '../../model/links/linkEnds.ts'
import type { LinkMode } from '../../model/links/dryRun.ts'
import type { Matches, Side } from '../../model/links/linkInput.ts'
import { tableName } from '../../model/table.ts'
import { startCheck } from '../applyLinks.ts'
import type { LineFeed } from '../applyLinksCheck.ts'
import { readFetchRows } from '../queriesRows.ts'
import { useSession } from '../session.tsx'
import { linksTexts as texts } from '../texts/links.ts'
import { combined, listOf, pairsOf, type ListFeed } from './feeds.ts'
import { MatchPicker } from './MatchPicker.tsx'
import { RelationshipPicker } from './RelationshipPicker.tsx'
import { SideInput, type SideDraft } from './SideInput.tsx'
import { TableInput } from './TableInput.tsx'
import { useTable, type TableHandle } from './useTable.ts'

const useStyles = makeStyles({
  form: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    padding: tokens.spacingHorizontalL,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  relationship: { maxWidth: '560px' },
  line: { display: 'flex', flexWrap: 'wrap', gap: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalXXL}` },
  lists: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXXL },
  end: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
  muted: { color: tokens.colorNeutralForeground2 },
})

const emptySide: SideDraft = { source: 'table', fetchXml: '', picked: [] }
const byId: Matches = { left: { type: 'id' }, right: { type: 'id' } }

/** What is to be linked, and where the rows come from. Nothing is sent from here but questions. */
export function LinksSetup(props: { schemaName: string | undefined; mode: LinkMode; change: (search: { link?: string; mode?: LinkMode }) => void }) {
  const { schemaName, mode, change } = props
  const styles = useStyles()
  const { environment } = useSession()
  const relationship = schemaName === undefined ? undefined : environment.relationships.get(schemaName)
  const found = relationship === undefined ? null : linkEndsFor(environment, relationship)
  return (
    <div className={styles.form}>
      <div className={styles.relationship}>
        <RelationshipPicker environment={environment} chosen={schemaName} choose={(link) => change({ link })} />
      </div>
      <Field label={texts.mode.label}>
        <RadioGroup layout="horizontal" value={mode} onChange={(_, { value }) => change({ mode: value === 'unlink' ? 'unlink' : 'link' })}>
          <Radio value="link" label={texts.mode.link} />
          <Radio value="unlink" label={texts.mode.unlink} />
        </RadioGroup>
      </Field>
      {found !== null && 'problem' in found && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{texts.ends(found.problem)}</MessageBarBody>
        </MessageBar>
      )}
      {schemaName === undefined && <Text className={styles.muted}>{texts.needs.relationship}</Text>}
      {/* Another relationship has other columns: its choices begin anew. */}
      {found !== null && 'ends' in found && schemaName !== undefined && (
        <Rows key={schemaName} schemaName={schemaName} mode={mode} ends={found.ends} />
      )}
    </div>
  )
}

function Rows({ schemaName, mode, ends }: { schemaName: string; mode: LinkMode; ends: LinkEnds }) {
  const styles = useStyles()
  const session = useSession()
  const [shape, setShape] = useState<'pairs' | 'lists'>('pairs')
  const [pairing, setPairing] = useState<'each' | 'lines'>('each')
  const [matches, setMatches] = useState<Matches>(byId)
  const [drafts, setDrafts] = useState<Readonly<Record<Side, SideDraft>>>({ left: emptySide, right: emptySide })
  const [need, setNeed] = useState<string | null>(null)
  const pairs = useTable(2)
  const tables: Readonly<Record<Side, TableHandle>> = { left: useTable(1), right: useTable(1) }
  const nameOf = ({ table }: LinkSide) => {
    const known = session.environment.tables.get(table)
    return known === undefined ? table : tableName(known)
  }
  const names = distinct(nameOf(ends.left), nameOf(ends.right))
  const listFeed = (side: Side): ListFeed => {
    const { source, fetchXml, picked } = drafts[side]
    if (source === 'table') return listOf(tables[side])
    if (source === 'pick') return () => Promise.resolve(picked.map(({ id }) => id))
    return async (signal) => (await readFetchRows(session.connection, ends[side], fetchXml, { signal, onRows: () => undefined })).map(({ id }) => id)
  }
  /** Why the check cannot begin; null: it can. */
  const missing = (): string | null => {
    if (shape === 'pairs') {
      if (pairs.draft.summary === null) return texts.needs.lines
      if (pairs.draft.summary.columns < 2) return texts.table.oneColumn
      return pairs.draft.columns[0] === pairs.draft.columns[1] ? texts.needs.column : null
    }
    for (const side of ['left', 'right'] as const) {
      const { source, fetchXml, picked } = drafts[side]
      const problem = source === 'fetch' ? fetchProblem(fetchXml, ends[side].table) : null
      if (problem !== null) return texts.fetch.problem(problem, ends[side].table)
      if (source === 'table' && tables[side].draft.summary === null) return texts.needs.lines
      if (source === 'pick' && picked.length === 0) return texts.needs.picked
    }
    return null
  }
  const check = () => {
    const reason = missing()
    setNeed(reason)
    if (reason !== null) return
    const feed: LineFeed = shape === 'pairs' ? pairsOf(pairs) : combined(listFeed('left'), listFeed('right'), pairing)
    // What a query answers with, and what was picked, are ids.
    const matchOf = (side: Side) => (shape === 'lists' && drafts[side].source !== 'table' ? ({ type: 'id' } as const) : matches[side])
    void startCheck(session, { schemaName, mode, matches: { left: matchOf('left'), right: matchOf('right') } }, feed)
  }
  return (
    <>
      <div className={styles.line}>
        <Field label={texts.shape.label}>
          <RadioGroup layout="horizontal" value={shape} onChange={(_, { value }) => setShape(value === 'lists' ? 'lists' : 'pairs')}>
            <Radio value="pairs" label={texts.shape.pairs} />
            <Radio value="lists" label={texts.shape.lists} />
          </RadioGroup>
        </Field>
        {shape === 'lists' && (
          <Field label={texts.pairing.label}>
            <RadioGroup layout="horizontal" value={pairing} onChange={(_, { value }) => setPairing(value === 'lines' ? 'lines' : 'each')}>
              <Radio value="each" label={texts.pairing.each} />
              <Radio value="lines" label={texts.pairing.lines} />
            </RadioGroup>
          </Field>
        )}
      </div>
      {shape === 'pairs' ? (
        <>
          <div className={styles.line}>
            {(['left', 'right'] as const).map((side) => (
              <MatchPicker key={side} side={ends[side]} name={names[side]} chosen={matches[side]} choose={(match) => setMatches({ ...matches, [side]: match })} />
            ))}
          </div>
          <TableInput table={pairs} label={texts.pairsTitle(names.left, names.right)} hint={texts.table.pasteHint} columns={[names.left, names.right]} />
        </>
      ) : (
        <div className={styles.lists}>
          {(['left', 'right'] as const).map((side) => (
            <SideInput
              key={side}
              title={texts.side[side](names[side])}
              name={names[side]}
              side={ends[side]}
              draft={drafts[side]}
              change={(draft) => setDrafts({ ...drafts, [side]: draft })}
              table={tables[side]}
              match={matches[side]}
              choose={(match) => setMatches({ ...matches, [side]: match })}
            />
          ))}
        </div>
      )}
      <div className={styles.end}>
        <Button appearance="primary" disabledFocusable={pairs.draft.isReading || tables.left.draft.isReading || tables.right.draft.isReading} onClick={check}>
          {texts.check}
        </Button>
        <Text className={styles.muted}>{texts.checkNote}</Text>
        {need !== null && <Text role="alert">{need}</Text>}
      </div>
    </>
  )
}

/** A self relationship has one table on both sides. */
function distinct(left: string, right: string): Readonly<Record<Side, string>> {
  return left === right ? { left: `${left} (1)`, right: `${right} (2)` } : { left, right }
}
