import { presetChanges } from '../model/presetChanges.ts'
import type { OneToMany } from '../model/relationship.ts'
import { useLookupRequired } from './cascadeChoice.ts'
import { PresetPicker } from './PresetPicker.tsx'
import { useSession, useWorkspace } from './session.tsx'
import { useStagedEnvironment } from './staged.ts'

/** The preset of a relationship that is there; choosing another stages all of its values, or none. */
export function PresetField({ relationship }: { relationship: OneToMany }) {
  const environment = useStagedEnvironment()
  const stage = useWorkspace((workspace) => workspace.stage)
  const session = useSession()
  const held = session.environment.relationships.get(relationship.schemaName)
  const baseline = held?.type === 'OneToMany' ? held : undefined
  const lookupRequired = useLookupRequired(relationship)
  return (
    <PresetPicker
      relationship={relationship}
      judge={(preset) => presetChanges(environment, relationship, preset, { lookupRequired, baseline })}
      choose={stage}
      readOnly={session.readOnly !== null}
    />
  )
}
