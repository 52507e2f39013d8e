import { Field, Switch, makeStyles, tokens } from '@fluentui/react-components'
import { useNavigate } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import type { Account } from '../auth.ts'
import { askAt, type ChosenEnvironment, type EnvironmentAddress } from '../connection.ts'
import { queryClient } from '../queryClient.ts'
import { rememberEnvironment } from '../recentEnvironments.ts'
import { AccountMenu } from '../shell/AccountMenu.tsx'
import type { ReadySignIn } from '../signIn/openSignIn.ts'
import { SignInAgain } from '../signIn/SignInAgain.tsx'
import { signInTexts } from '../texts/signIn.ts'
import { CardPage } from './CardPage.tsx'
import { EnvironmentList } from './EnvironmentList.tsx'
import { PasteAddress } from './PasteAddress.tsx'
import { SignInGate } from './SignInGate.tsx'

const useStyles = makeStyles({
  readOnly: { rowGap: 0 },
  // Its own margin would indent it.
  switch: { marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalS})` },
})

/** The environments somebody may open: those listed for them, those opened last, and any by its address. */
export function EnvironmentsPage() {
  return <SignInGate>{(opened, account) => <Choice opened={opened} account={account} />}</SignInGate>
}

function Choice({ opened, account }: { opened: ReadySignIn; account: Account }) {
  const styles = useStyles()
  const navigate = useNavigate()
  const { signIn, auth } = opened
  const discovery = useMemo(() => askAt(opened, signIn.discovery), [opened, signIn])
  const [readOnly, setReadOnly] = useState(false)
  const open = (address: EnvironmentAddress | ChosenEnvironment) => {
    const isReadOnly = readOnly || ('readOnly' in address && address.readOnly)
    rememberEnvironment({ ...address, readOnly: isReadOnly }, signIn.admits, () => localStorage)
    void navigate({ to: '/$environment/graph', params: { environment: address.organizationId } })
  }
  const list = { discovery, userName: account.userName }
  return (
    <CardPage title={signInTexts.environments.title} tools={<AccountMenu auth={auth} />}>
      <SignInAgain isStaged={false} auth={auth} done={() => void queryClient.refetchQueries({ queryKey: ['environments'] })} />
      <Field className={styles.readOnly} hint={signInTexts.environments.readOnlyHint}>
        <Switch className={styles.switch} label={signInTexts.environments.readOnly} checked={readOnly} onChange={(_, { checked }) => setReadOnly(checked)} />
      </Field>
      <EnvironmentList {...list} signIn={signIn} open={open} />
      <PasteAddress {...list} opened={opened} open={open} />
    </CardPage>
  )
}
