import { Button, Field, Input, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle, Select, Spinner, Text, Textarea, makeStyles } from '@fluentui/react-components'
import { getRouteApi } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { rebaseRole, type RoleField, type TypedRole } from '../../model/roles/rebaseRole.ts'
import { roleCategories, roleIssues, type Role } from '../../model/roles/role.ts'
import type { RoleWrite } from '../../model/roles/roleWrite.ts'
import { AlertDialog } from '../../ui/AlertDialog.tsx'
import { readRolesNow, roleRequestText, sendRoleWrites, useRoleWork, type RoleEntry } from '../applyRoles.ts'
import { describeError, underTitle } from '../describeError.ts'
import { FailureBar } from '../FailureBar.tsx'
import { isUncertain } from '../rowStanding.ts'
import { RowStandingText } from '../RowStandingText.tsx'
import { useSession } from '../session.tsx'
import { rolesTexts as texts } from '../texts/roles.ts'
import { rowStandingTexts } from '../texts/rowStanding.ts'
import { PresentValue } from './PresentValue.tsx'
import { RequestBox } from './RequestBox.tsx'
import { useRoles } from './rolesView.ts'

const route = getRouteApi('/$environment/roles')

const useStyles = makeStyles({ start: { alignSelf: 'flex-start' } })

/** Creates a role, or changes its name, description and category. `edited`: null for a new one. */
export function RoleForm({ edited, close }: { edited: Role | null; close: () => void }) {
  const styles = useStyles()
  const session = useSession()
  const navigate = route.useNavigate()
  const { kind, schema, data, titled, obstacle } = useRoles()
  const [id] = useState(() => edited?.id ?? crypto.randomUUID())
  // As it was when the form was opened: a colleague's change meanwhile is a conflict, until somebody has asked to see it.
  const [before, setBefore] = useState(edited)
  const [reading, setReading] = useState<Reading>({ type: 'none' })
  const [values, setValues] = useState<TypedRole>(() => ({
    name: edited?.name ?? '',
    description: edited?.description ?? null,
    category: edited?.category ?? null,
  }))
  const [isShown, setShown] = useState(false)
  const [sent, setSent] = useState<RoleWrite | null>(null)
  const nameField = useRef<HTMLInputElement | null>(null)
  const work = useRoleWork()
  /** Somebody did not wait; another form may stand open since. */
  const isLeft = useRef(false)
  const leave = () => {
    isLeft.current = true
    close()
  }
  const set = (changed: Partial<TypedRole>) => setValues((present) => ({ ...present, ...changed }))
  const issues = roleIssues(kind, values)
  const write = writeOf(kind, id, before, values)
  const refusal = obstacle(before === null ? 'createRole' : 'changeRole')
  const isReady = issues.length === 0 && write !== null && refusal === null
  const isTaken = data.roles.some((other) => other.id !== id && other.name.toLocaleLowerCase() === values.name.trim().toLocaleLowerCase())
  const submit = () => {
    if (!isReady) return
    setSent(write)
    void send(write)
  }
  /** What was typed stays until it is there. */
  const send = async (saved: RoleWrite) => {
    if (!(await sendRoleWrites(session, schema, [titled(saved)]))) return
    if (!isLeft.current) close()
    if (before === null) void navigate({ search: (present) => ({ ...present, role: id, roleMap: undefined }) })
  }
  /** Loads what the server holds now beside what was typed. */
  const load = async () => {
    if (before === null) return
    setReading({ type: 'reading' })
    try {
      const { roles } = await readRolesNow(session, schema, kind)
      const present = roles.find((role) => role.id === id)
      if (present === undefined) return setReading({ type: 'gone' })
      setValues((typed) => rebaseRole(before, present, typed).values)
      setBefore(present)
      setSent(null)
      setReading({ type: 'loaded' })
      // The button that asked for it goes, and the focus with it.
      nameField.current?.focus()
    } catch (error) {
      setReading({ type: 'failed', error })
    }
  }
  const differing = before !== null && reading.type === 'loaded' ? rebaseRole(before, before, values).differing : []
  const present = (field: RoleField, label: string) =>
    before !== null && differing.includes(field) ? (
      <PresentValue
        field={label}
        value={field === 'category' ? categoryWord(before.category) : (before[field] ?? '')}
        take={() => set({ [field]: before[field] })}
      />
    ) : null
  const entry = sent === null ? null : work.entries.find((each) => each.write === sent)
  const isSending = entry !== null && entry !== undefined && work.running.includes(entry.id)
  const nameIssue = issues.find((issue) => issue !== 'descriptionTooLong')
  const isNameWrong = nameIssue !== undefined && (nameIssue === 'nameTooLong' || before !== null)
  return (
    <AlertDialog
      title={before === null ? texts.form.create(kind) : texts.form.edit(before.name)}
      close={leave}
      submit={submit}
      actions={
        <>
          <Button type="submit" appearance="primary" disabledFocusable={!isReady}>
            {before === null ? texts.form.createText : texts.form.save}
          </Button>
          <Button onClick={leave}>{isSending ? texts.form.close : texts.form.cancel}</Button>
        </>
      }
    >
      <Field
        label={texts.form.name}
        required
        validationState={isNameWrong ? 'error' : isTaken ? 'warning' : 'none'}
        validationMessage={isNameWrong ? texts.issues[nameIssue] : isTaken ? texts.form.taken : null}
      >
        <Input
          ref={(input: HTMLInputElement | null) => {
            nameField.current = input
          }}
          value={values.name}
          onChange={(_, { value }) => set({ name: value })}
          autoComplete="off"
          dir="auto"
        />
      </Field>
      {present('name', texts.form.name)}
      <Field
        label={texts.form.description}
        {...(issues.includes('descriptionTooLong') ? { validationState: 'error' as const, validationMessage: texts.issues.descriptionTooLong } : {})}
      >
        <Textarea value={values.description ?? ''} onChange={(_, { value }) => set({ description: value === '' ? null : value })} dir="auto" />
      </Field>
      {present('description', texts.form.description)}
      {kind === 'connection' && <CategoryField category={values.category} change={(category) => set({ category })} />}
      {present('category', texts.form.category)}
      {entry !== null && entry !== undefined && (
        <Sent entry={entry} isSending={isSending} load={before === null ? null : () => void load()} isLoading={reading.type === 'reading'} />
      )}
      <Read reading={reading} />
      {refusal !== null && !isSending && <Text>{refusal}</Text>}
      <Button className={styles.start} size="small" appearance="subtle" disabledFocusable={!isReady} onClick={() => setShown(!isShown)}>
        {isShown ? texts.form.hideRequest : texts.form.showRequest}
      </Button>
      {isShown && isReady && <RequestBox caption={titled(write).title} text={roleRequestText(session, schema, write)} />}
    </AlertDialog>
  )
}

/** How saving goes, or why it did not: the form is still there. */
function Sent({ entry, isSending, load, isLoading }: { entry: RoleEntry; isSending: boolean; load: (() => void) | null; isLoading: boolean }) {
  return isSending ? (
    <Spinner size="tiny" labelPosition="after" label={rowStandingTexts.mark[entry.state.type]} />
  ) : (
    <MessageBar intent="error" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{isUncertain(entry.state) ? texts.log.uncertain(1, 1) : texts.log.failed(1, 1)}</MessageBarTitle>{' '}
        <RowStandingText state={entry.state} />
      </MessageBarBody>
      {entry.state.type === 'changed' && load !== null && (
        <MessageBarActions>
          <Button size="small" disabledFocusable={isLoading} onClick={load}>
            {isLoading ? texts.form.changed.loading : texts.form.changed.load}
          </Button>
        </MessageBarActions>
      )}
    </MessageBar>
  )
}

/** Where reading the role again stands, after a colleague's change. */
type Reading =
  | { readonly type: 'none' | 'reading' | 'loaded' | 'gone' }
  | { readonly type: 'failed'; readonly error: unknown }

function Read({ reading }: { reading: Reading }) {
  const { changed } = texts.form
  switch (reading.type) {
    case 'none':
    case 'reading':
      return null
    case 'failed':
      return <FailureBar description={underTitle(changed.unread, describeError(reading.error))} />
    case 'gone':
      return (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{changed.gone}</MessageBarBody>
        </MessageBar>
      )
    case 'loaded':
      return (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>{changed.title}</MessageBarTitle>{' '}
            {changed.text}
          </MessageBarBody>
        </MessageBar>
      )
  }
}

const categoryWord = (category: number | null): string => (category === null ? texts.form.noCategory : texts.category(category))

function CategoryField({ category, change }: { category: number | null; change: (category: number | null) => void }) {
  const known: readonly number[] = roleCategories
  const offered = category === null || known.includes(category) ? known : [...known, category]
  return (
    <Field label={texts.form.category}>
      <Select value={category === null ? '' : String(category)} onChange={(_, { value }) => change(value === '' ? null : Number(value))}>
        <option value="">{texts.form.noCategory}</option>
        {offered.map((each) => (
          <option key={each} value={String(each)}>
            {texts.category(each)}
          </option>
        ))}
      </Select>
    </Field>
  )
}

/** What saving sends: the fields that differ, and no others; null where none does. */
function writeOf(kind: Role['kind'], id: string, before: Role | null, typed: TypedRole): RoleWrite | null {
  const values = { ...typed, name: typed.name.trim() }
  if (before === null) return { type: 'createRole', kind, id, values }
  const after: Partial<TypedRole> = {
    ...(values.name === before.name ? {} : { name: values.name }),
    ...(values.description === before.description ? {} : { description: values.description }),
    ...(values.category === before.category ? {} : { category: values.category }),
  }
  if (Object.keys(after).length === 0) return null
  const was: Partial<TypedRole> = {
    ...('name' in after ? { name: before.name } : {}),
    ...('description' in after ? { description: before.description } : {}),
    ...('category' in after ? { category: before.category } : {}),
  }
  return { type: 'changeRole', kind, id, version: before.version, name: before.name, before: was, after }
}
