import { getRouteApi } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { connect } from '../connection.ts'
import { partOf } from '../part.ts'
import { MessagePage } from '../shell/MessagePage.tsx'
import { shellTexts } from '../texts/shell.ts'
import { EnvironmentSession } from './EnvironmentSession.tsx'

const SignedInEnvironment = lazy(partOf(async () => ({ default: (await import('./SignedInEnvironment.tsx')).SignedInEnvironment })))

const route = getRouteApi('/$environment')

const isOrganization = (id: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id)

/** Everything below an environment's address: finds the connection, then loads what every page needs. All but the sample asks to sign in. */
export function EnvironmentRoute() {
  const { environment } = route.useParams()
  const connection = connect(environment)
  if (connection === null && !isOrganization(environment)) {
    return (
      <MessagePage
        title={shellTexts.errors.notFound}
        text={shellTexts.errors.unknownEnvironment(environment)}
        action={{ text: shellTexts.errors.goToStart, to: '/' }}
      />
    )
  }
  if (connection === null) {
    return (
      <Suspense>
        <SignedInEnvironment id={environment} />
      </Suspense>
    )
  }
  return <EnvironmentSession key={connection.id} connection={connection} />
}
