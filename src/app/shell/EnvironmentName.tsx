import { Menu, MenuButton, MenuItem, MenuList, MenuPopover, MenuTrigger, Text, makeStyles, tokens } from '@fluentui/react-components'
import { lazy, Suspense, useState } from 'react'
import type { LocalEnvironment } from '../connection.ts'
import { useSession } from '../session.tsx'
import { sampleTexts } from '../texts/sample.ts'

const useStyles = makeStyles({
  name: { color: tokens.colorNeutralForeground2, whiteSpace: 'nowrap' },
})

const ConfirmReset = lazy(async () => ({ default: (await import('./ConfirmReset.tsx')).ConfirmReset }))

/** What environment this is; one that runs in the browser can be started afresh here. */
export function EnvironmentName() {
  const styles = useStyles()
  const { name, local } = useSession().connection
  if (local === null) return <Text className={styles.name}>{name}</Text>
  return <LocalName name={name} local={local} />
}

function LocalName({ name, local }: { name: string; local: LocalEnvironment }) {
  const styles = useStyles()
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
            <MenuItem onClick={() => ask(true)}>{sampleTexts.reset}</MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
      {asks && (
        <Suspense>
          <ConfirmReset local={local} close={() => ask(false)} />
        </Suspense>
      )}
    </>
  )
}
