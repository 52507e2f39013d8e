import { MenuItem } from '@fluentui/react-components'
import { CheckmarkRegular } from '@fluentui/react-icons'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { recentEnvironments, rememberEnvironment } from '../recentEnvironments.ts'
import { signInQuery } from '../signIn/openSignIn.ts'

/** The environments opened last, each one click away; the present one is marked. */
export function RecentEnvironments({ present }: { present: string }) {
  const navigate = useNavigate()
  // Somebody who is signed in has opened it already.
  const { data } = useQuery({ ...signInQuery, enabled: false })
  if (data?.state !== 'ready') return null
  const { admits } = data.signIn
  return recentEnvironments(admits, () => localStorage).map((environment) => (
    <MenuItem
      key={environment.organizationId}
      {...(environment.organizationId === present ? { icon: <CheckmarkRegular /> } : {})}
      onClick={() => {
        rememberEnvironment(environment, admits, () => localStorage)
        void navigate({ to: '/$environment/graph', params: { environment: environment.organizationId } })
      }}
    >
      {environment.name}
    </MenuItem>
  ))
}
