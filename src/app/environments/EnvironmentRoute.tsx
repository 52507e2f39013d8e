import { getRouteApi } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { connect } from '../connection.ts'
import { EnvironmentSession } from './EnvironmentSession.tsx'

const SignedInEnvironment = lazy(async () => ({ default: (await import('./SignedInEnvironment.tsx')).SignedInEnvironment }))

const route = getRouteApi('/$environment')

/** Everything below an environment's address: finds the connection, then loads what every page needs. All but the sample asks to sign in. */
export function EnvironmentRoute() {
  const { environment } = route.useParams()
  const connection = connect(environment)
  if (connection === null) {
    return (
      <Suspense>
        <SignedInEnvironment id={environment} />
      </Suspense>
    )
  }
  return <EnvironmentSession key={connection.id} connection={connection} />
}
