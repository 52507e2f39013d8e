import { Button, Menu, MenuGroup, MenuGroupHeader, MenuItem, MenuList, MenuPopover, MenuTrigger, Tooltip } from '@fluentui/react-components'
import { PersonRegular } from '@fluentui/react-icons'
import { useNavigate } from '@tanstack/react-router'
import { useStore } from 'zustand'
import type { Auth } from '../auth.ts'
import { signOut } from '../signIn/signOut.ts'
import { signInTexts as texts } from '../texts/signIn.ts'

/** Who is signed in, the way to their other environments, and the way out. */
export function AccountMenu({ auth }: { auth: Auth }) {
  const navigate = useNavigate()
  const account = useStore(auth.account, (state) => state.account)
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Tooltip content={texts.account} relationship="label">
          <Button appearance="subtle" icon={<PersonRegular />} />
        </Tooltip>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuGroup>
            {account !== null && <MenuGroupHeader>{texts.signedInAs(account.userName)}</MenuGroupHeader>}
            <MenuItem onClick={() => void navigate({ to: '/environments' })}>{texts.otherEnvironment}</MenuItem>
            <MenuItem onClick={() => void signOut(auth)}>{texts.signOut}</MenuItem>
          </MenuGroup>
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}
