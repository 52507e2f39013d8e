import type { Connection } from '../connection.ts'
import { MessagePage } from '../shell/MessagePage.tsx'
import { signInTexts } from '../texts/signIn.ts'

/** An address where another organization answers than the one that is meant (contract.md 10.1). */
export function OtherOrganization({ connection, answered }: { connection: Connection; answered: string }) {
  const { environments: texts } = signInTexts
  return (
    <MessagePage
      title={texts.otherOrganization}
      text={texts.otherOrganizationText(connection.client.origin, connection.name, answered)}
      action={{ text: texts.choose, to: '/environments' }}
    />
  )
}
