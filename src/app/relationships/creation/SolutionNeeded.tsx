import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components'
import { openSolution } from '../../focusSolution.ts'
import { creationTexts as texts } from '../../texts/creation.ts'

/** Nothing can be named before a solution is chosen: leads to the list of them. */
export function SolutionNeeded() {
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{texts.solutionNeeded}</MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={openSolution}>
          {texts.chooseSolution}
        </Button>
      </MessageBarActions>
    </MessageBar>
  )
}
