import { Button, MenuDivider, MenuItem, Option, makeStyles, tokens } from '@fluentui/react-components'
import type { CascadeOption } from '../model/cascadeOptions.ts'
import type { DraftProblem } from '../model/draft/draftIssue.ts'
import { wayOut } from '../model/wayOut.ts'
import { useSession, useWorkspace } from './session.tsx'
import { useStagedEnvironment } from './staged.ts'
import { cascadeTexts } from './texts/cascade.ts'

/** What one click would stage so that something refused is allowed. */
export interface OfferedWayOut {
  readonly text: string
  readonly take: () => void
}

/** The first way out of these problems; null where there is none, or nothing can be changed here. */
export function useWayOut(problems: readonly DraftProblem[]): OfferedWayOut | null {
  const { readOnly } = useSession()
  const environment = useStagedEnvironment()
  const stage = useWorkspace((workspace) => workspace.stage)
  if (readOnly !== null) return null
  for (const problem of problems) {
    const way = wayOut(environment, problem)
    if (way !== null) return { text: cascadeTexts.makeReferential(way.existing), take: () => stage(way.changes) }
  }
  return null
}

export const refusalsOf = (options: readonly CascadeOption[]): readonly DraftProblem[] =>
  options.flatMap((option) => (option.allowed ? [] : [option.refusal]))

const useStyles = makeStyles({
  option: { borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`, overflowWrap: 'anywhere' },
  below: { display: 'block', marginBlockStart: tokens.spacingVerticalXXS },
})

/** No value of a list is called so. */
export const wayOutValue = 'wayOut'

/** At the end of a list whose values are refused; choosing it takes the way out instead of a value. */
export function WayOutOption({ offered }: { offered: OfferedWayOut }) {
  const styles = useStyles()
  return (
    <Option className={styles.option} value={wayOutValue} text={offered.text} checkIcon={null}>
      {offered.text}
    </Option>
  )
}

/** The same in a menu. */
export const WayOutItem = ({ offered }: { offered: OfferedWayOut }) => (
  <>
    <MenuDivider />
    <MenuItem onClick={offered.take}>{offered.text}</MenuItem>
  </>
)

/** The same as a button, where a message says what is refused. */
export function WayOutButton({ offered }: { offered: OfferedWayOut }) {
  return (
    <Button size="small" onClick={offered.take}>
      {offered.text}
    </Button>
  )
}

/** What is wrong at a field, with the button below. */
export function ProblemWithWayOut({ problem, offered }: { problem: string; offered: OfferedWayOut | null }) {
  const styles = useStyles()
  return (
    <>
      {problem}
      {offered !== null && (
        <span className={styles.below}>
          <WayOutButton offered={offered} />
        </span>
      )}
    </>
  )
}
