import { Dropdown, Option, makeStyles } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import type { Solution } from '../../model/solution.ts'
import { queries } from '../queries.ts'
import { useSession, useWorkspace } from '../session.tsx'
import { shellTexts } from '../texts/shell.ts'

const useStyles = makeStyles({
  picker: { minWidth: '150px', maxWidth: '230px' },
})

const nameOf = ({ friendlyName, prefix }: Solution): string => shellTexts.solutionName(friendlyName, prefix)

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
      disabled={solutions.isPending}
      onOpenChange={(_, { open }) => {
        if (open && solutions.isError) void solutions.refetch()
      }}
      onOptionSelect={(_, { optionValue }) => {
        if (optionValue !== undefined) choose(optionValue)
      }}
    >
      {unmanaged.map((solution) => (
        <Option key={solution.uniqueName} value={solution.uniqueName}>
          {nameOf(solution)}
        </Option>
      ))}
    </Dropdown>
  )
}
