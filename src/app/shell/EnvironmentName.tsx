import {
  Menu,
  MenuButton,
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
  tokens,
} from '@fluentui/react-components'
import { useNavigate } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import { partOf } from '../part.ts'
import { useSession } from '../session.tsx'
import { sampleTexts } from '../texts/sample.ts'
import { shellTexts } from '../texts/shell.ts'
import { signInTexts } from '../texts/signIn.ts'
import { RecentEnvironments } from './RecentEnvironments.tsx'

const useStyles = makeStyles({
  name: { color: tokens.colorNeutralForeground2, whiteSpace: 'nowrap', maxWidth: '240px', minWidth: 0 },
})

const ConfirmReset = lazy(partOf(async () => ({ default: (await import('./ConfirmReset.tsx')).ConfirmReset })))

/** What environment this is, and the way to others; one that runs in the browser can be started afresh here. */
export function EnvironmentName() {
  const styles = useStyles()
  const navigate = useNavigate()
  const { id, name, local, auth } = useSession().connection
  const [asks, ask] = useState(false)
  return (
    <>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <MenuButton appearance="subtle" className={styles.name}>
            {name}
          </MenuButton>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {auth !== null && (
              <MenuGroup>
                <MenuGroupHeader>{signInTexts.environments.recent}</MenuGroupHeader>
                <RecentEnvironments present={id} />
              </MenuGroup>
            )}
            <MenuItem onClick={() => void navigate({ to: '/environments' })}>
              {auth === null ? signInTexts.signIn : signInTexts.otherEnvironment}
            </MenuItem>
            {auth !== null && (
              <MenuItem onClick={() => void navigate({ to: '/$environment/graph', params: { environment: 'sample' } })}>
                {shellTexts.sampleName}
              </MenuItem>
            )}
            {local !== null && (
              <>
                <MenuDivider />
                <MenuItem onClick={() => ask(true)}>{sampleTexts.reset}</MenuItem>
              </>
            )}
          </MenuList>
        </MenuPopover>
      </Menu>
      {asks && local !== null && (
        <Suspense>
          <ConfirmReset local={local} close={() => ask(false)} />
        </Suspense>
      )}
    </>
  )
}
