import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components'
import { useNavigate } from '@tanstack/react-router'
import { handingDown, stopsAccess } from '../model/impact/accessReach.ts'
import { useSession } from './session.tsx'
import { useStagedEnvironment } from './staged.ts'
import { accessTexts as texts } from './texts/access.ts'
import { actionNames } from './texts/cascade.ts'

/** Where a staged change stops handing access down: that it takes nothing back, and where that is done (contract.md 4.4). */
export function InheritedAccessNote({ schemaName }: { schemaName: string }) {
  const { environment, connection } = useSession()
  const after = useStagedEnvironment().relationships.get(schemaName)
  const navigate = useNavigate()
  const before = environment.relationships.get(schemaName)
  if (before?.type !== 'OneToMany' || after?.type !== 'OneToMany' || !stopsAccess(before, after)) return null
  const stopped = handingDown(before).filter((action) => after.cascade[action] === 'NoCascade')
  const open = () =>
    void navigate({
      to: '/$environment/impact/access',
      params: { environment: connection.id },
      search: { relationship: schemaName, clean: schemaName },
    })
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{texts.stays(stopped.map((action) => actionNames[action]))}</MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={open}>
          {texts.toCleanup}
        </Button>
      </MessageBarActions>
    </MessageBar>
  )
}
