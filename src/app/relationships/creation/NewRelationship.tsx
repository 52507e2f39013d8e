import { useMemo, useState } from 'react'
import type { Languages } from '../../../dataverse/languages.ts'
import type { CreateChange } from '../../../model/change.ts'
import type { Draft } from '../../../model/draft/draft.ts'
import { proposals } from '../../../model/draft/proposals.ts'
import { useChosenSolution } from '../../chosenSolution.ts'
import type { CreationSearch } from '../../detailsSearch.ts'
import { useStaged, useStagedEnvironment } from '../../staged.ts'
import { DraftEditor } from './DraftEditor.tsx'
import { KindStep } from './KindStep.tsx'
import { useKnownColumns } from './knownColumns.ts'
import { proposalKey } from './proposalKey.ts'
import { createdIn } from './stagedDrafts.ts'
import { LeaveGuard } from './LeaveGuard.tsx'

const stays = { current: false }

/** Something new: first which tables and which kind, then its fields. What was entered for a kind waits for its return. */
export function NewRelationship(props: {
  search: CreationSearch
  languages: Languages
  changeSearch: (search: CreationSearch) => void
  stage: (change: CreateChange) => void
  close: () => void
}) {
  const { search, languages, changeSearch, stage, close } = props
  const { from, to } = search
  const environment = useStagedEnvironment()
  const staged = useStaged()
  const others = useMemo(() => createdIn(staged).map(({ draft }) => draft), [staged])
  const prefix = useChosenSolution()?.prefix ?? ''
  const [chosenKey, choose] = useState<string | null>(null)
  /** The kind whose fields are shown; none while another pair of tables is looked at. */
  const [openKey, open] = useState<string | null>(null)
  const [entered, enter] = useState<ReadonlyMap<string, Draft>>(new Map())
  const tables = [from, to].filter((table) => table !== undefined && environment.tables.has(table))
  const { columns, isPending } = useKnownColumns(tables.flatMap((table) => table ?? []), others, languages.own)
  const list = useMemo(
    () =>
      from === undefined || to === undefined || isPending
        ? null
        : proposals(environment, from, to, { prefix, languageCode: languages.own, columns }),
    [environment, from, to, isPending, prefix, languages, columns],
  )
  const judged = useMemo(() => ({ environment, languages, columns }), [environment, languages, columns])
  const possible = (list ?? []).filter((proposal) => proposal.possible)
  const chosen = possible.find(({ shape }) => proposalKey(shape) === chosenKey) ?? possible[0]
  const key = chosen === undefined ? null : proposalKey(chosen.shape)
  if (chosen === undefined || key === null || openKey !== key) {
    return (
      <>
        <KindStep
          environment={environment}
          from={from}
          to={to}
          chooseTables={(next) => changeSearch({ ...search, ...next })}
          list={list}
          chosen={chosen}
          choose={choose}
          next={() => open(key)}
          close={close}
        />
        <LeaveGuard isDirty={entered.size > 0} isStaged={false} leaving={stays} />
      </>
    )
  }
  return (
    <DraftEditor
      draft={entered.get(key) ?? chosen.draft}
      original={null}
      isDirty={entered.size > 0}
      judged={judged}
      refusal={null}
      change={(draft) => enter((present) => new Map(present).set(key, draft))}
      back={() => open(null)}
      stage={stage}
      close={close}
    />
  )
}
