import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components'
import { useChosenSolution } from '../../chosenSolution.ts'
import { openSolution } from '../../focusSolution.ts'
import { useSession } from '../../session.tsx'
import { creationTexts as texts } from '../../texts/creation.ts'

/** What must be so before anything can be named and staged, whatever the draft. */
type Need = 'writing' | 'solution'

export function useStagingNeed(): Need | null {
  const { readOnly } = useSession()
  const solution = useChosenSolution()
  if (readOnly !== null) return 'writing'
  return solution === null ? 'solution' : null
}

/** Says what is missing; leads to the list of solutions where one must be chosen. */
export function StagingNeeds({ id }: { id: string }) {
  const need = useStagingNeed()
  if (need === null) return null
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody id={id}>{texts.needs[need]}</MessageBarBody>
      {need === 'solution' && (
        <MessageBarActions>
          <Button size="small" onClick={openSolution}>
            {texts.chooseSolution}
          </Button>
        </MessageBarActions>
      )}
    </MessageBar>
  )
}
