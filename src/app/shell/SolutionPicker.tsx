import { Dropdown, Option, makeStyles, tokens } from '@fluentui/react-components'
import type { Solution } from '../../model/solution.ts'
import { useChosenSolution, useReceivers } from '../chosenSolution.ts'
import { describeError } from '../describeError.ts'
import { useWorkspace } from '../session.tsx'
import { shellTexts } from '../texts/shell.ts'

const useStyles = makeStyles({
  picker: { minWidth: '150px', maxWidth: '230px' },
  /** It is to be read, though not to be chosen. */
  empty: { color: tokens.colorNeutralForeground2, cursor: 'default' },
})

const nameOf = ({ friendlyName, prefix }: Solution): string => shellTexts.solutionName(friendlyName, prefix)

/** Why there is nothing to choose from, and what to do. */
function emptyText({ error, isFetching }: { error: Error | null; isFetching: boolean }): string {
  if (isFetching) return shellTexts.solutionsLoading
  return error === null ? shellTexts.solutionsMissing : shellTexts.solutionsUnread(describeError(error).cause)
}

/** Where changes go, with the publisher's prefix. Mandatory before a write; nothing is chosen on the customizer's behalf. */
export function SolutionPicker() {
  const styles = useStyles()
  const solutions = useReceivers()
  const present = useChosenSolution()
  const choose = useWorkspace((workspace) => workspace.chooseSolution)
  const offered = solutions.data ?? []
  return (
    <Dropdown
      className={styles.picker}
      id="solution"
      aria-label={shellTexts.solution}
      placeholder={solutions.isError ? shellTexts.solutionFailed : shellTexts.solutionNone}
      value={present === null ? '' : nameOf(present)}
      selectedOptions={present === null ? [] : [present.uniqueName]}
      onOpenChange={(_, { open }) => {
        if (open && offered.length === 0 && !solutions.isFetching) void solutions.refetch()
      }}
      onOptionSelect={(_, { optionValue }) => {
        if (optionValue !== undefined) choose(optionValue)
      }}
    >
      {offered.length === 0 && (
        <Option className={styles.empty} checkIcon={null} disabled value="">
          {emptyText(solutions)}
        </Option>
      )}
      {offered.map((solution) => (
        <Option key={solution.uniqueName} value={solution.uniqueName}>
          {nameOf(solution)}
        </Option>
      ))}
    </Dropdown>
  )
}
