import * as z from 'zod/mini'
import { roleKinds } from '../../model/roles/role.ts'

/** What the page of roles keeps in the address. */
export const rolesSearch = z.object({
  /** Absent: relationship roles where there are any. */
  kind: z.optional(z.enum(roleKinds)),
  /** The chosen role's id. */
  role: z.optional(z.string()),
  /** The map whose details stand open. */
  roleMap: z.optional(z.string()),
})
