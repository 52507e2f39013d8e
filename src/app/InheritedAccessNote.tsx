import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components'
import { useNavigate } from '@tanstack/react-router'
import type { Change } from '../model/change.ts'
import { stoppedBy } from '../model/impact/accessReach.ts'
import { useSession } from './session.tsx'
import { accessTexts as texts } from './texts/access.ts'
import { actionNames } from './texts/cascade.ts'
import { Quiet } from '../ui/Quiet.tsx'

/** Where changes stop handing access down: that they take nothing back, and where that is done (contract.md 4.4). */
export function InheritedAccessNote(props: { schemaName: string; changes: readonly Change[]; className?: string }) {
  const { schemaName, changes, className } = props
  const { environment, connection } = useSession()
  const navigate = useNavigate()
  const stopped = stoppedBy(environment, schemaName, changes)
  if (stopped.length === 0) return null
  const open = () =>
    void navigate({
      to: '/$environment/impact/access',
      params: { environment: connection.id },
      search: { relationship: schemaName, clean: schemaName },
    })
  return (
    <Quiet>
      <MessageBar className={className} intent="warning" layout="multiline">
        <MessageBarBody>{texts.stays(stopped.map((action) => actionNames[action]))}</MessageBarBody>
        <MessageBarActions>
          <Button size="small" onClick={open}>
            {texts.toCleanup}
          </Button>
        </MessageBarActions>
      </MessageBar>
    </Quiet>
  )
}
