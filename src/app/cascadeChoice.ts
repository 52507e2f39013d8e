import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useMemo } from 'react'
import type { CascadeAction, CascadeSetting, CascadeValue } from '../model/cascade.ts'
import { cascadeOptions, type CascadeOption } from '../model/cascadeOptions.ts'
import type { IsLookupRequired } from '../model/impact/impactStep.ts'
import type { OneToMany } from '../model/relationship.ts'
import { isUnknown } from '../model/unknown.ts'
import { queries } from './queries.ts'
import { useSession, useWorkspace } from './session.tsx'
import { useStagedEnvironment } from './staged.ts'

/** One action of one relationship as it stands, what can be chosen, and the way to stage it. */
export interface CascadeChoice {
  readonly relationship: OneToMany
  /** With the staged changes. */
  readonly present: CascadeSetting
  /** As the server holds it. */
  readonly baseline: CascadeSetting
  readonly options: readonly CascadeOption[]
  /** Whether the system requires the lookup column; undefined until it has been read. */
  readonly lookupRequired: boolean | undefined
  /** The session cannot change anything. */
  readonly readOnly: boolean
  readonly choose: (value: CascadeValue) => void
}

/** Whether the system requires the lookup column; undefined until it has been read. */
export function useLookupRequired(relationship: OneToMany | null): boolean | undefined {
  const { connection } = useSession()
  const column = useQuery({
    ...queries.lookupColumn(connection, relationship?.referencingTable ?? '', relationship?.lookupColumn ?? ''),
    enabled: relationship !== null,
  })
  return column.data === undefined ? undefined : column.data.requiredLevel === 'SystemRequired'
}

/** Whether lookup columns are required by the system, as far as that has been read already. Nothing is asked for it. */
export function useKnownLookups(): IsLookupRequired {
  const { connection } = useSession()
  const client = useQueryClient()
  return useCallback(
    ({ referencingTable, lookupColumn }) => {
      const column = client.getQueryData(queries.lookupColumn(connection, referencingTable, lookupColumn).queryKey)
      return column === undefined ? undefined : column.requiredLevel === 'SystemRequired'
    },
    [client, connection],
  )
}

/** Null for a many-to-many relationship, which has no cascade settings, and for one that is not there. */
export function useCascadeChoice(schemaName: string, action: CascadeAction): CascadeChoice | null {
  const session = useSession()
  const held = session.environment.relationships.get(schemaName)
  const baseline = held?.type === 'OneToMany' ? held : null
  const environment = useStagedEnvironment()
  const stage = useWorkspace((workspace) => workspace.stage)
  const found = environment.relationships.get(schemaName)
  const relationship = found?.type === 'OneToMany' ? found : null
  const lookupRequired = useLookupRequired(relationship)
  const options = useMemo(
    () =>
      relationship === null || baseline === null
        ? []
        : cascadeOptions(environment, relationship, action, { lookupRequired, baseline }),
    [environment, relationship, baseline, action, lookupRequired],
  )
  if (relationship === null || baseline === null) return null
  const present = relationship.cascade[action]
  return {
    relationship,
    present,
    baseline: baseline.cascade[action],
    options,
    lookupRequired,
    readOnly: session.readOnly !== null,
    choose: (value) => {
      if (session.readOnly !== null) return
      if (isUnknown(present) || value === present) return
      stage([{ type: 'cascade', schemaName, action, before: present, after: value }])
    },
  }
}
