import { Button, Card, Dropdown, Field, Input, MessageBar, MessageBarBody, Option, Skeleton, SkeletonItem, Subtitle2, Text, makeStyles, tokens } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { useMemo, useState, type FormEvent } from 'react'
import type { Column } from '../../model/column.ts'
import { linkEndKey, type LinkEnd } from '../../model/linkEnd.ts'
import { alongEnds, canCreateAt, namingColumns } from '../../model/newRow.ts'
import type { RowRef } from '../../model/row.ts'
import { tableName, type Table } from '../../model/table.ts'
import { describeRowError } from '../applyRowFault.ts'
import { FailureBar } from '../FailureBar.tsx'
import { queries } from '../queries.ts'
import { useSession } from '../session.tsx'
import { nounOf } from '../texts/noun.ts'
import { rowsTexts } from '../texts/rows.ts'
import type { Proposal } from './useRowPlan.ts'
import { Quiet } from '../../ui/Quiet.tsx'

const texts = rowsTexts.create

const useStyles = makeStyles({
  card: { flexShrink: 0 },
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  title: { margin: 0 },
  list: { maxHeight: '40vh' },
})

interface Props {
  readonly row: RowRef
  readonly name: string
  readonly end: LinkEnd
  readonly propose: (proposal: Proposal) => void
}

/** A new row that is linked to the one on the screen, and perhaps another one along with it: one request. */
export function NewRowForm(props: Props) {
  const { connection, environment } = useSession()
  const table = environment.tables.get(props.end.table)
  const columns = useQuery(queries.columns(connection, props.end.table))
  if (table === undefined || !canCreateAt(props.end)) {
    return (
      <Quiet>
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>{rowsTexts.ends.obstacles.noNavigation}</MessageBarBody>
        </MessageBar>
      </Quiet>
    )
  }
  if (columns.error !== null) return <FailureBar description={describeRowError(columns.error)} />
  if (columns.data === undefined) {
    return (
      <Skeleton aria-label={texts.loading}>
        <SkeletonItem size={32} />
      </Skeleton>
    )
  }
  return <ReadyForm {...props} table={table} columns={namingColumns(table, columns.data)} />
}

function ReadyForm({ row, name, end, propose, table, columns }: Props & { table: Table; columns: readonly Column[] }) {
  const styles = useStyles()
  const { environment } = useSession()
  const [values, setValues] = useState<Readonly<Record<string, string>>>({})
  const [alongKey, setAlongKey] = useState('')
  const [alongValues, setAlongValues] = useState<Readonly<Record<string, string>>>({})
  const [isTried, setTried] = useState(false)
  const ends = useMemo(() => alongEnds(environment, table.logicalName), [environment, table])
  const along = ends.find((each) => linkEndKey(each) === alongKey)
  const noun = nounOf(environment, end.table)
  const missing = columns.filter(({ logicalName }) => isEmpty(values[logicalName]))
  const alongText = ({ kind, table: other, relationship }: LinkEnd): string => {
    const known = environment.tables.get(other)
    return `${known === undefined ? other : tableName(known)} · ${rowsTexts.ends.kinds[kind]} · ${relationship.schemaName}`
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (missing.length > 0) return
    const id = crypto.randomUUID()
    const alongName = Object.values(alongValues).some((value) => !isEmpty(value))
    propose({
      intent: {
        type: 'create',
        create: { end, row, id, values, along: along === undefined || !alongName ? null : { end: along, values: alongValues } },
      },
      names: { [row.id]: name, [id]: Object.values(values).join(' ') || texts.title(noun.one) },
    })
  }
  return (
    <Card className={styles.card}>
      <form className={styles.form} onSubmit={submit} noValidate>
        <Subtitle2 as="h3" className={styles.title}>
          {texts.title(noun.one)}
        </Subtitle2>
        <Text size={200}>{texts.note(name)}</Text>
        {columns.length === 0 && <Text>{texts.noName}</Text>}
        {columns.map((column, index) => (
          <Field
            key={column.logicalName}
            label={column.displayName ?? column.logicalName}
            required
            {...(isTried && isEmpty(values[column.logicalName]) ? { validationMessage: texts.needed } : {})}
          >
            <Input
              ref={index === 0 ? focusFirst : null}
              value={values[column.logicalName] ?? ''}
              onChange={(_, { value }) => setValues({ ...values, [column.logicalName]: value })}
              dir="auto"
            />
          </Field>
        ))}
        <Field label={texts.along}>
          <Dropdown
            listbox={{ className: styles.list }}
            selectedOptions={[alongKey]}
            value={along === undefined ? texts.alongNone : alongText(along)}
            onOptionSelect={(_, { optionValue }) => {
              setAlongKey(optionValue ?? '')
              setAlongValues({})
            }}
          >
            <Option value="" text={texts.alongNone}>
              {texts.alongNone}
            </Option>
            {ends.map((each) => (
              <Option key={linkEndKey(each)} value={linkEndKey(each)} text={alongText(each)}>
                {alongText(each)}
              </Option>
            ))}
          </Dropdown>
        </Field>
        {along !== undefined && <AlongFields key={alongKey} end={along} values={alongValues} setValues={setAlongValues} />}
        <div>
          <Button type="submit" appearance="primary">
            {texts.review}
          </Button>
        </div>
      </form>
    </Card>
  )
}

const isEmpty = (value: string | undefined): boolean => value === undefined || value.trim() === ''

const focusFirst = (input: HTMLInputElement | null) => input?.focus()

function AlongFields(props: {
  end: LinkEnd
  values: Readonly<Record<string, string>>
  setValues: (values: Readonly<Record<string, string>>) => void
}) {
  const { end, values, setValues } = props
  const { connection, environment } = useSession()
  const { data, error } = useQuery(queries.columns(connection, end.table))
  const table = environment.tables.get(end.table)
  if (error !== null) return <FailureBar description={describeRowError(error)} />
  if (data === undefined || table === undefined) return null
  return namingColumns(table, data).map(({ logicalName, displayName }) => (
    <Field key={logicalName} label={texts.alongName(nounOf(environment, end.table).one, displayName ?? logicalName)}>
      <Input value={values[logicalName] ?? ''} onChange={(_, { value }) => setValues({ ...values, [logicalName]: value })} dir="auto" />
    </Field>
  ))
}
