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
import { useState } from 'react'
import { lazyPart } from '../lazyPart.tsx'
import { useSession } from '../session.tsx'
import { sampleTexts } from '../texts/sample.ts'
import { shellTexts } from '../texts/shell.ts'
import { signInTexts } from '../texts/signIn.ts'
import { BarPartMissing } from './BarPartMissing.tsx'
import { RecentEnvironments } from './RecentEnvironments.tsx'

const useStyles = makeStyles({
  name: { color: tokens.colorNeutralForeground2, whiteSpace: 'nowrap', maxWidth: '240px', minWidth: 0 },
})

const ConfirmResetPart = lazyPart(async () => (await import('./ConfirmReset.tsx')).ConfirmReset)

/** What environment this is, and the way to others; one that runs in the browser can be started afresh here. */
export function EnvironmentName() {
  const styles = useStyles()
  const navigate = useNavigate()
  const { id, name, local, auth } = useSession().connection
  const [asks, ask] = useState(false)
  const close = () => ask(false)
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
        <ConfirmResetPart waiting={null} missing={BarPartMissing} close={close}>
          {(ConfirmReset) => <ConfirmReset local={local} close={close} />}
        </ConfirmResetPart>
      )}
    </>
  )
}
