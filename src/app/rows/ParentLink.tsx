import { Card, Field, MessageBar, MessageBarBody, Skeleton, SkeletonItem, Subtitle1, Text, Toolbar, makeStyles, tokens } from '@fluentui/react-components'
import { AddRegular, ArrowSwapRegular, EraserRegular, OpenRegular } from '@fluentui/react-icons'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ParentEnd } from '../../model/linkEnd.ts'
import { describeRowError } from '../applyRowFault.ts'
import { FailureBar } from '../FailureBar.tsx'
import { queries } from '../queries.ts'
import { addressIn, namingOf } from '../rowNaming.ts'
import { useSession } from '../session.tsx'
import { nounOf } from '../texts/noun.ts'
import { rowsTexts } from '../texts/rows.ts'
import { shellTexts } from '../texts/shell.ts'
import { ActionButton } from './ActionButton.tsx'
import type { EndProps } from './EndPanel.tsx'
import { NewRowForm } from './NewRowForm.tsx'
import { RowFinder } from '../RowFinder.tsx'
import { emptyingRefusal, emptyingNote } from './requirement.ts'
import { useOpenRow } from './useOpenRow.ts'
import { hasCreated } from './useRowPlan.ts'
import { Quiet } from '../../ui/Quiet.tsx'

const texts = rowsTexts.end

const useStyles = makeStyles({
  tools: { flexShrink: 0, flexWrap: 'wrap', padding: 0, gap: tokens.spacingHorizontalS },
  card: { flexShrink: 0 },
  /** A finder takes its width from a line. */
  finder: { flexShrink: 0, display: 'flex' },
})

/** The one row that a lookup points to: another one, or none. */
export function ParentLink({ row, name, end, planning, refusal }: EndProps<ParentEnd>) {
  const styles = useStyles()
  const { connection, environment } = useSession()
  const openRow = useOpenRow()
  const [mode, setMode] = useState<'none' | 'pick' | 'create'>('none')
  const { lookupColumn, referencedTable } = end.relationship
  const isReachable = namingOf(environment, row.table) !== null
  const column = useQuery(queries.lookupColumn(connection, row.table, lookupColumn))
  const isPlain = column.data?.targets === null
  const present = useQuery({
    ...queries.lookup(connection, addressIn(environment, row), lookupColumn, referencedTable),
    enabled: isReachable && !column.isPending && !isPlain,
  })
  const target = present.data?.target ?? null
  const isHere = target !== null && target.table === end.table
  const noun = nounOf(environment, end.table)
  const targetName = present.data?.name ?? rowsTexts.unnamed
  const note = emptyingNote(column.data)
  // What was typed stays until its row is there: it may be refused.
  const isCreated = hasCreated(planning.state)
  const create = () => {
    setMode(mode === 'create' && !isCreated ? 'none' : 'create')
    if (isCreated) planning.dismiss()
  }
  const [picker, setPicker] = useState<HTMLElement | null>(null)
  const leavePicker = () => {
    setMode('none')
    picker?.focus()
  }
  const propose: typeof planning.propose = (proposal) => {
    setMode('none')
    planning.propose(proposal)
  }
  const clearing = refusal ?? (isHere ? emptyingRefusal(column) : texts.emptyParent)
  if (isPlain) {
    return (
      <Quiet>
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>{rowsTexts.ends.obstacles.noLookup}</MessageBarBody>
        </MessageBar>
      </Quiet>
    )
  }
  if (present.error !== null)
    return (
      <FailureBar description={describeRowError(present.error)} action={{ text: shellTexts.retry, run: () => void present.refetch() }} />
    )
  return (
    <>
      <Card className={styles.card}>
        <Field label={column.data?.displayName ?? lookupColumn}>
          {present.data === undefined ? (
            <Skeleton aria-label={texts.loading}>
              <SkeletonItem size={24} />
            </Skeleton>
          ) : (
            isHere ? (
              <Subtitle1>{targetName}</Subtitle1>
            ) : (
              <Text size={400}>{target === null ? texts.emptyParent : texts.elsewhere(nounOf(environment, target.table).a, targetName)}</Text>
            )
          )}
        </Field>
        {note !== null && <Text size={200}>{note}</Text>}
        <Toolbar className={styles.tools} aria-label={rowsTexts.ends.title}>
          {isHere && <ActionButton text={texts.open} icon={<OpenRegular />} refusal={null} run={() => openRow(target)} />}
          <ActionButton
            text={isHere ? texts.change : texts.set}
            icon={<ArrowSwapRegular />}
            refusal={refusal}
            expanded={mode === 'pick'}
            ref={setPicker}
            run={() => setMode(mode === 'pick' ? 'none' : 'pick')}
          />
          <ActionButton
            text={texts.clear}
            icon={<EraserRegular />}
            refusal={clearing}
            run={() => propose({ intent: { type: 'link', link: { type: 'clear', end, row } }, names: { [row.id]: name } })}
          />
          <ActionButton text={texts.create} icon={<AddRegular />} refusal={refusal} expanded={mode === 'create' && !isCreated} run={create} />
        </Toolbar>
      </Card>
      {mode === 'pick' && (
        <div className={styles.finder}>
          <RowFinder
            label={texts.pick(noun.a)}
            table={end.table}
            leave={leavePicker}
            choose={(chosen) =>
              propose({
                intent: { type: 'link', link: { type: 'set', end, row, target: { table: chosen.table, id: chosen.id } } },
                names: { [row.id]: name, [chosen.id]: chosen.name ?? chosen.id },
              })
            }
          />
        </div>
      )}
      {mode === 'create' && !isCreated && <NewRowForm row={row} name={name} end={end} propose={planning.propose} />}
    </>
  )
}
