import * as z from 'zod/mini'
import { causeOf, type Refused } from './workspaceAside.ts'
import { emptyIntent, storedPosition, type Intent } from './workspaceStorage.ts'
import { storedChange } from './storedChange.ts'

/** Version 1 kept a workspace as one text under this key. */
export const legacyKey = (organizationId: string): string => `kinship.workspace.${organizationId}`

const stored = z.strictObject({
  version: z.literal(1),
  staged: z.array(storedChange),
  positions: z.record(z.string(), z.record(z.string(), storedPosition)),
  solution: z.nullable(z.string()),
  unpublished: z.array(z.string()),
})

/** What version 1 left; an empty intent when it left nothing, or nothing that can be understood. */
export function readLegacy(
  storage: Storage,
  organizationId: string,
): { readonly intent: Intent; readonly refused: Refused | null } {
  const text = storage.getItem(legacyKey(organizationId))
  if (text === null) return { intent: emptyIntent, refused: null }
  try {
    const { version: _, ...intent } = stored.parse(JSON.parse(text))
    return { intent: { ...emptyIntent, ...intent }, refused: null }
  } catch (error) {
    return { intent: emptyIntent, refused: { text, cause: causeOf(error) } }
  }
}
