import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { describeError } from '../describeError.ts'
import { FailureBar } from '../FailureBar.tsx'
import { queries } from '../queries.ts'
import { useSession, type ReadOnly } from '../session.tsx'
import { shellTexts } from '../texts/shell.ts'
import { signInTexts } from '../texts/signIn.ts'
import { Quiet } from '../../ui/Quiet.tsx'

const { environments: texts } = signInTexts

/** Nothing can be changed here: why, and what to do about it. */
export function ReadOnlyNotice() {
  const navigate = useNavigate()
  const { readOnly, connection } = useSession()
  if (readOnly === null) return <PrivilegesNotice />
  const isOther = readOnly.type === 'otherOrganization'
  return (
    <Quiet>
      <MessageBar intent={isOther ? 'error' : 'info'} layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{isOther ? texts.otherOrganization : texts.access.title}</MessageBarTitle>{' '}
          {reason(readOnly, connection.client.origin, connection.name)}
        </MessageBarBody>
        <MessageBarActions>
          {readOnly.type !== 'privileges' && (
            <Button size="small" onClick={() => void navigate({ to: '/environments' })}>
              {isOther ? texts.choose : texts.access.openAgain}
            </Button>
          )}
        </MessageBarActions>
      </MessageBar>
    </Quiet>
  )
}

/** Dataverse decides anyway; to know it before is better. */
function PrivilegesNotice() {
  const { connection, userId } = useSession()
  // The session asks; here it is only told.
  const { error, refetch } = useQuery({ ...queries.missingPrivileges(connection, userId), enabled: false })
  if (error === null) return null
  const description = { ...describeError(error), next: texts.access.unread }
  return <FailureBar description={description} action={{ text: shellTexts.retry, run: () => void refetch() }} />
}

function reason(readOnly: ReadOnly, origin: string, name: string): string {
  switch (readOnly.type) {
    case 'chosen':
      return texts.access.chosen
    case 'privileges':
      return texts.access.privileges(readOnly.missing.join(', '))
    case 'otherOrganization':
      return texts.otherOrganizationText(origin, name, readOnly.answered)
  }
}
