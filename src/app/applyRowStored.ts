import * as z from 'zod/mini'
import type { Fault } from '../apply/fault.ts'
import type { RowEntry, RowSubject } from '../apply/journal.ts'
import type { WatchedRow } from '../dataverse/observeRow.ts'
import { roleKinds, type RoleValues } from '../model/roles/role.ts'
import type { RoleWrite } from '../model/roles/roleWrite.ts'

/** What an earlier version, another program or a fault may have left in the browser is checked before it is believed. */
const name = z.string().check(z.regex(/^\w+$/))
const guid = z.string().check(z.regex(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/))
const version = z.string()

const state = z.enum(['active', 'inactive'])
const values = { name: z.string(), description: z.nullable(z.string()), category: z.nullable(z.number()) }
const changed: z.ZodMiniType<Partial<RoleValues>> = z.strictObject({
  name: z.exactOptional(values.name),
  description: z.exactOptional(values.description),
  category: z.exactOptional(values.category),
  state: z.exactOptional(state),
})
const kind = z.enum(roleKinds)
const place = z.object({ role: guid, primary: name, associate: name })
const match = z.object({ from: guid, to: guid })

const roleWrite: z.ZodMiniType<RoleWrite> = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('createRole'),
    kind,
    id: guid,
    values: z.strictObject(values),
  }),
  z.object({ type: z.literal('changeRole'), kind, id: guid, version, name: z.string(), before: changed, after: changed }),
  z.object({ type: z.literal('deleteRole'), kind, id: guid, version, name: z.string() }),
  z.object({ type: z.literal('addMap'), id: guid, place }),
  z.object({ type: z.literal('changeMap'), id: guid, version, before: place, after: place }),
  z.object({ type: z.literal('deleteMap'), id: guid, version, place }),
  z.object({ type: z.literal('addTable'), id: guid, role: guid, table: name }),
  z.object({ type: z.literal('deleteTable'), id: guid, version, role: guid, table: name }),
  z.object({ type: z.literal('addMatch'), match }),
  z.object({ type: z.literal('deleteMatch'), match }),
])

const row = z.object({ table: name, id: guid })
const address = z.object({ entitySet: name, id: guid })
const naming = z.object({ table: name, entitySet: name, idColumn: name, nameColumn: z.nullable(name) })
const party = z.object({ participant: z.nullable(row), name: z.nullable(z.string()), participation: z.number() })

const watched: z.ZodMiniType<WatchedRow> = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('lookup'),
    row: address,
    lookupColumn: name,
    only: z.nullable(name),
    wanted: z.nullable(row),
    before: z.nullable(row),
    version: z.nullable(version),
  }),
  z.object({ type: z.literal('link'), row: address, navigation: name, member: z.object({ idColumn: name, id: guid }), wanted: z.boolean() }),
  z.object({ type: z.literal('new'), rows: naming, id: guid }),
  z.object({ type: z.literal('parties'), activity: address, navigation: name, wanted: z.array(party), before: z.array(party) }),
])

const subject: z.ZodMiniType<RowSubject> = z.discriminatedUnion('type', [
  z.object({ type: z.literal('role'), write: roleWrite }),
  z.object({ type: z.literal('row'), row, watched }),
])

const fault = z.custom<Fault>(
  (value) =>
    z
      .looseObject({
        kind: z.string(),
        status: z.nullable(z.number()),
        code: z.nullable(z.string()),
        message: z.string(),
        requestId: z.nullable(z.string()),
      })
      .safeParse(value).success,
)
const answered = { status: z.nullable(z.number()), requestId: z.nullable(z.string()), fault: z.nullable(fault) }
const outcome = [
  z.object({ type: z.literal('done'), ...answered }),
  z.object({ type: z.literal('notSeen'), ...answered, sight: z.nullable(z.enum(['baseline', 'changed', 'gone'])) }),
  z.object({ type: z.enum(['changed', 'gone', 'refused', 'notCarriedOut']), fault }),
  z.object({ type: z.literal('unknown'), fault, sight: z.nullable(z.enum(['baseline', 'changed'])) }),
  z.object({
    type: z.literal('notSent'),
    reason: z.enum(['journal', 'cancelled', 'closed']),
    message: z.nullable(z.string()),
  }),
] as const
const entryState: z.ZodMiniType<RowEntry['state']> = z.discriminatedUnion('type', [z.object({ type: z.literal('waiting') }), z.object({ type: z.literal('sent') }), ...outcome])

/** An entry of the journal that is about a row. */
export const storedRowEntry: z.ZodMiniType<RowEntry> = z.object({
  type: z.literal('row'),
  id: z.string(),
  organizationId: z.string(),
  send: z.string(),
  subject,
  title: z.string(),
  request: z.string(),
  state: entryState,
  /** Calendar time, ISO 8601; for people. */
  writtenAt: z.string(),
})
