import { ProgressBar } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Account } from '../auth.ts'
import { askAt, connectTo } from '../connection.ts'
import { queries } from '../queries.ts'
import { recentEnvironments } from '../recentEnvironments.ts'
import { MessagePage } from '../shell/MessagePage.tsx'
import type { ReadySignIn } from '../signIn/openSignIn.ts'
import { shellTexts } from '../texts/shell.ts'
import { signInTexts } from '../texts/signIn.ts'
import { CardPage } from './CardPage.tsx'
import { EnvironmentSession } from './EnvironmentSession.tsx'
import { OpeningFailed } from './OpeningFailed.tsx'
import { SignInGate } from './SignInGate.tsx'

/** An environment by its organization's id. Its address comes from what the account may open, never from the address bar. */
export function SignedInEnvironment({ id }: { id: string }) {
  return <SignInGate>{(opened, account) => <Located opened={opened} account={account} id={id.toLowerCase()} />}</SignInGate>
}

function Located(props: { opened: ReadySignIn; account: Account; id: string }) {
  const { opened, account, id } = props
  const { signIn } = opened
  const recent = useMemo(
    () => recentEnvironments(signIn.admits, () => localStorage).find(({ organizationId }) => organizationId === id),
    [signIn, id],
  )
  const discovery = useMemo(() => askAt(opened, signIn.discovery), [opened, signIn])
  const listed = useQuery({ ...queries.environments(discovery, account.userName), enabled: recent === undefined })
  const address = recent ?? listed.data?.find(({ organizationId, origin }) => organizationId === id && signIn.admits(origin))
  if (address !== undefined) {
    const readOnly = recent?.readOnly ?? false
    const connection = connectTo(opened, { ...address, readOnly })
    return <EnvironmentSession key={`${connection.client.origin} ${readOnly}`} connection={connection} />
  }
  if (listed.error !== null) {
    return <OpeningFailed auth={opened.auth} error={listed.error} retry={() => void listed.refetch()} />
  }
  if (listed.data === undefined) {
    return (
      <CardPage title={signInTexts.environments.loading}>
        <ProgressBar aria-label={signInTexts.environments.loading} />
      </CardPage>
    )
  }
  return (
    <MessagePage
      title={shellTexts.errors.notFound}
      text={shellTexts.errors.unknownEnvironment(id)}
      action={{ text: signInTexts.environments.choose, to: '/environments' }}
    />
  )
}
