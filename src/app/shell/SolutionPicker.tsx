import { Dropdown, Option, Tooltip, makeStyles } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { queries } from '../queries.ts'
import { useSession, useWorkspace } from '../session.tsx'
import { shellTexts } from '../texts/shell.ts'

const useStyles = makeStyles({
  picker: { minWidth: '150px', maxWidth: '210px' },
})

/** Where changes go. Mandatory before a write; nothing is chosen on the customizer's behalf. */
export function SolutionPicker() {
  const styles = useStyles()
  const { connection } = useSession()
  const solutions = useQuery(queries.solutions(connection))
  const chosen = useWorkspace((workspace) => workspace.solution)
  const choose = useWorkspace((workspace) => workspace.chooseSolution)
  const [isOpen, setOpen] = useState(false)
  const [isHinted, setHinted] = useState(false)
  const unmanaged = (solutions.data ?? []).filter((solution) => !solution.isManaged)
  const present = unmanaged.find((solution) => solution.uniqueName === chosen)
  return (
    <Tooltip
      relationship="description"
      // It would lie over the open list.
      visible={isHinted && !isOpen}
      onVisibleChange={(_, { visible }) => setHinted(visible)}
      content={
        present === undefined
          ? shellTexts.solutionMissing
          : shellTexts.solutionHint(present.friendlyName, present.prefix)
      }
    >
      <Dropdown
        className={styles.picker}
        id="solution"
        aria-label={shellTexts.solution}
        placeholder={solutions.isError ? shellTexts.solutionFailed : shellTexts.solutionNone}
        value={present?.friendlyName ?? ''}
        selectedOptions={present === undefined ? [] : [present.uniqueName]}
        disabled={solutions.isPending}
        onOpenChange={(_, { open }) => {
          setOpen(open)
          if (open && solutions.isError) void solutions.refetch()
        }}
        onOptionSelect={(_, { optionValue }) => {
          if (optionValue !== undefined) choose(optionValue)
        }}
      >
        {unmanaged.map((solution) => (
          <Option key={solution.uniqueName} value={solution.uniqueName} text={solution.friendlyName}>
            {`${solution.friendlyName} (${solution.prefix}_)`}
          </Option>
        ))}
      </Dropdown>
    </Tooltip>
  )
}
