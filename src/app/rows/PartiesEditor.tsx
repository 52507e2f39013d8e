import { Button, Card, Dropdown, Field, MessageBar, MessageBarBody, Option, Skeleton, SkeletonItem, Text, makeStyles, tokens } from '@fluentui/react-components'
import { DismissRegular } from '@fluentui/react-icons'
import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { Party } from '../../dataverse/rows.ts'
import type { ChildrenEnd } from '../../model/linkEnd.ts'
import { areSameParties, isParticipationCode, participantEnds, participations, participationsOf } from '../../model/participation.ts'
import { tableName } from '../../model/table.ts'
import { describeRowError } from '../applyRowFault.ts'
import { FailureBar } from '../FailureBar.tsx'
import { queries } from '../queries.ts'
import { addressIn } from '../rowNaming.ts'
import { useSession } from '../session.tsx'
import { TableFinder } from '../TableFinder.tsx'
import { nounOf } from '../texts/noun.ts'
import { rowsTexts } from '../texts/rows.ts'
import { shellTexts } from '../texts/shell.ts'
import { ActionButton } from './ActionButton.tsx'
import type { EndProps } from './EndPanel.tsx'
import { RowFinder } from '../RowFinder.tsx'

const texts = rowsTexts.parties

const useStyles = makeStyles({
  card: { flexShrink: 0 },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  party: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  name: { flex: '1 1 160px', overflowWrap: 'anywhere' },
  role: { minWidth: '180px' },
  tools: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
})

const participationText = (code: number): string =>
  isParticipationCode(code) ? texts.participation[participations[code]] : texts.other(code)

/** Who takes part in an activity, and how. One request replaces them all. */
export function PartiesEditor({ row, name, end, planning, refusal }: EndProps<ChildrenEnd>) {
  const styles = useStyles()
  const { connection, environment } = useSession()
  const present = useQuery({
    ...queries.parties(connection, addressIn(environment, row), end.navigation ?? ''),
    enabled: end.navigation !== null,
  })
  const [edited, setEdited] = useState<{ readonly from: readonly Party[]; readonly parties: readonly Party[] } | null>(null)
  const ends = useMemo(() => participantEnds(environment), [environment])
  if (present.error !== null) {
    return (
      <FailureBar description={describeRowError(present.error)} action={{ text: shellTexts.retry, run: () => void present.refetch() }} />
    )
  }
  if (present.data === undefined) {
    return (
      <Skeleton aria-label={rowsTexts.end.loading}>
        <SkeletonItem size={32} />
      </Skeleton>
    )
  }
  // What was sent and is there by now is no edit any more; what was not sent stays.
  const kept = edited === null || areSameParties(edited.parties, present.data) ? null : edited
  const parties = kept?.parties ?? present.data
  const choices = participationsOf(row.table)
  const isAddress = present.data.some(({ participant }) => participant === null)
  const isForeign = present.data.some(({ participant }) => participant !== null && !ends.some(({ table }) => table === participant.table))
  const obstacle = isAddress ? texts.address : isForeign ? texts.unknownTable : null
  const isStale = kept !== null && !areSameParties(kept.from, present.data)
  const change = (next: readonly Party[]) => setEdited({ from: kept?.from ?? present.data, parties: next })
  const locked = refusal ?? obstacle
  const review = () => planning.propose({ intent: { type: 'parties', activity: row, end, parties }, names: { [row.id]: name } })
  return (
    <Card className={styles.card}>
      <Text size={200}>{texts.note}</Text>
      {obstacle !== null && <Notice text={obstacle} />}
      {isStale && <Notice text={texts.changed} />}
      {parties.length === 0 && <Text>{texts.none}</Text>}
      <ul className={styles.list} aria-label={texts.title}>
        {parties.map((party, index) => {
          const who = party.name ?? party.participant?.id ?? rowsTexts.unnamed
          const isChoosable = choices.some((code) => code === party.participation)
          return (
            // oxlint-disable-next-line react/no-array-index-key -- the same row may take part twice in one way
            <li key={index} className={styles.party}>
              <Text className={styles.name}>{who}</Text>
              {isChoosable ? (
                <ParticipationPicker
                  label={texts.role(who)}
                  choices={choices}
                  chosen={party.participation}
                  disabled={locked !== null}
                  choose={(participation) => change(parties.map((each, at) => (at === index ? { ...each, participation } : each)))}
                />
              ) : (
                <Text size={200}>{`${participationText(party.participation)}, ${texts.kept}`}</Text>
              )}
              {isChoosable && (
                <Button
                  appearance="subtle"
                  icon={<DismissRegular />}
                  aria-label={texts.remove(who)}
                  disabledFocusable={locked !== null}
                  onClick={() => change(parties.filter((_, at) => at !== index))}
                />
              )}
            </li>
          )
        })}
      </ul>
      {locked === null && <AddParty choices={choices} tables={ends.map(({ table }) => table)} add={(party) => change([...parties, party])} />}
      <div className={styles.tools}>
        <ActionButton
          text={texts.review}
          appearance="primary"
          refusal={locked ?? (isStale ? texts.changed : kept === null ? texts.unchanged : null)}
          run={review}
        />
        {kept !== null && <Button size="small" onClick={() => setEdited(null)}>{texts.reset}</Button>}
      </div>
    </Card>
  )
}

const Notice = ({ text }: { text: string }) => (
  <MessageBar intent="warning" layout="multiline">
    <MessageBarBody>{text}</MessageBarBody>
  </MessageBar>
)

function ParticipationPicker(props: {
  label: string
  choices: readonly number[]
  chosen: number
  disabled: boolean
  choose: (code: number) => void
}) {
  const { label, choices, chosen, disabled, choose } = props
  const styles = useStyles()
  return (
    <Dropdown
      className={styles.role}
      aria-label={label}
      disabled={disabled}
      selectedOptions={[String(chosen)]}
      value={participationText(chosen)}
      onOptionSelect={(_, { optionValue }) => {
        const code = choices.find((each) => String(each) === optionValue)
        if (code !== undefined) choose(code)
      }}
    >
      {choices.map((code) => (
        <Option key={code} value={String(code)} text={participationText(code)}>
          {participationText(code)}
        </Option>
      ))}
    </Dropdown>
  )
}

function AddParty({ choices, tables, add }: { choices: readonly number[]; tables: readonly string[]; add: (party: Party) => void }) {
  const styles = useStyles()
  const { environment } = useSession()
  const [table, setTable] = useState(tables.includes('contact') ? 'contact' : tables[0])
  const [participation, setParticipation] = useState(choices[0])
  const possible = useMemo(
    () => new Map([...environment.tables].filter(([logicalName]) => tables.includes(logicalName)).toSorted(([, a], [, b]) => tableName(a).localeCompare(tableName(b)))),
    [environment, tables],
  )
  if (table === undefined || participation === undefined) return null
  return (
    <div className={styles.party}>
      <Field label={texts.addAs}>
        <ParticipationPicker label={texts.addAs} choices={choices} chosen={participation} disabled={false} choose={setParticipation} />
      </Field>
      <Field label={texts.table}>
        <TableFinder tables={possible} label={texts.table} chosen={table} go={setTable} />
      </Field>
      <RowFinder
        key={table}
        label={`${texts.add}: ${nounOf(environment, table).one}`}
        table={table}
        choose={({ id, name }) => add({ participant: { table, id }, name, participation })}
      />
    </div>
  )
}
