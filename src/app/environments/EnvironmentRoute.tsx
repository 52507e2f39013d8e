import { getRouteApi } from '@tanstack/react-router'
import { connect } from '../connection.ts'
import { MessagePage } from '../shell/MessagePage.tsx'
import { shellTexts } from '../texts/shell.ts'
import { EnvironmentSession } from './EnvironmentSession.tsx'

const route = getRouteApi('/$environment')

/** Everything below an environment's address: finds the connection, then loads what every page needs. */
export function EnvironmentRoute() {
  const { environment } = route.useParams()
  const connection = connect(environment)
  if (connection === null) {
    return (
      <MessagePage
        title={shellTexts.errors.notFound}
        text={shellTexts.errors.unknownEnvironment(environment)}
        action={{ text: shellTexts.errors.goToStart, to: '/' }}
      />
    )
  }
  return <EnvironmentSession key={connection.id} connection={connection} />
}
