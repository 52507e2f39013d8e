import { Dropdown, Option, makeStyles } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import type { Solution } from '../../model/solution.ts'
import { describeError } from '../describeError.ts'
import { queries } from '../queries.ts'
import { useSession, useWorkspace } from '../session.tsx'
import { shellTexts } from '../texts/shell.ts'

const useStyles = makeStyles({
  picker: { minWidth: '150px', maxWidth: '230px' },
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
  const { connection } = useSession()
  const solutions = useQuery(queries.solutions(connection))
  const chosen = useWorkspace((workspace) => workspace.solution)
  const choose = useWorkspace((workspace) => workspace.chooseSolution)
  const unmanaged = (solutions.data ?? []).filter((solution) => !solution.isManaged)
  const present = unmanaged.find((solution) => solution.uniqueName === chosen)
  return (
    <Dropdown
      className={styles.picker}
      id="solution"
      aria-label={shellTexts.solution}
      placeholder={solutions.isError ? shellTexts.solutionFailed : shellTexts.solutionNone}
      value={present === undefined ? '' : nameOf(present)}
      selectedOptions={present === undefined ? [] : [present.uniqueName]}
      onOpenChange={(_, { open }) => {
        if (open && unmanaged.length === 0 && !solutions.isFetching) void solutions.refetch()
      }}
      onOptionSelect={(_, { optionValue }) => {
        if (optionValue !== undefined) choose(optionValue)
      }}
    >
      {unmanaged.length === 0 && (
        <Option disabled value="">
          {emptyText(solutions)}
        </Option>
      )}
      {unmanaged.map((solution) => (
        <Option key={solution.uniqueName} value={solution.uniqueName}>
          {nameOf(solution)}
        </Option>
      ))}
    </Dropdown>
  )
}
