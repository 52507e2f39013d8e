import type { CascadeAction } from '../model/cascade.ts'
import { useCascadeChoice } from './cascadeChoice.ts'
import { useSession } from './session.tsx'
import { SettingField } from './SettingField.tsx'

/** One cascade setting of a relationship that is there; choosing another value stages it. */
export function CascadeField({ schemaName, action }: { schemaName: string; action: CascadeAction }) {
  const { environment } = useSession()
  const choice = useCascadeChoice(schemaName, action)
  return choice === null ? null : <SettingField environment={environment} action={action} {...choice} />
}
