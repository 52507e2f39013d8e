import type { CascadeAction } from '../model/cascade.ts'
import { useCascadeChoice } from './cascadeChoice.ts'
import { DifferenceNote } from './DifferenceNote.tsx'
import { useSession } from './session.tsx'
import { SettingField } from './SettingField.tsx'
import { useStaged } from './staged.ts'

/** One cascade setting of a relationship that is there; choosing another value stages it and tells what it comes to. */
export function CascadeField({ schemaName, action }: { schemaName: string; action: CascadeAction }) {
  const { environment } = useSession()
  const choice = useCascadeChoice(schemaName, action)
  const change = useStaged().find((one) => one.type === 'cascade' && one.schemaName === schemaName && one.action === action)
  if (choice === null) return null
  return (
    <>
      <SettingField environment={environment} action={action} {...choice} />
      {change !== undefined && <DifferenceNote change={change} />}
    </>
  )
}
