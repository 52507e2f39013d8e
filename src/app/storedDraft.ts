import * as z from 'zod/mini'
import { cascadeValues } from '../model/cascade.ts'
import { requiredLevels } from '../model/column.ts'
import { menuGroups, type Draft } from '../model/draft/draft.ts'
import { menuBehaviors } from '../model/relationship.ts'

const name = z.string()
const labels = z.array(z.strictObject({ languageCode: z.int(), text: z.string() }))
const value = z.enum(cascadeValues)

const cascade = z.strictObject({
  assign: value,
  reparent: value,
  share: value,
  delete: value,
  unshare: value,
  rollupView: value,
})

const menu = z.strictObject({
  behavior: z.enum(menuBehaviors),
  group: z.enum(menuGroups),
  labels,
  order: z.number(),
})

const lookup = z.strictObject({
  schemaName: name,
  displayName: labels,
  description: labels,
  requiredLevel: z.enum(requiredLevels),
})

const column = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('new'), lookup }),
  z.strictObject({ type: z.literal('existing'), schemaName: name, displayName: labels }),
])

const target = z.strictObject({ schemaName: name, referencedTable: name, cascade })

/** A draft as the browser keeps it. */
export const storedDraft: z.ZodMiniType<Draft> = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('OneToMany'),
    schemaName: name,
    referencedTable: name,
    referencingTable: name,
    column,
    cascade,
    menu,
    isSearchable: z.boolean(),
    isHierarchical: z.boolean(),
  }),
  z.strictObject({
    type: z.literal('ManyToMany'),
    schemaName: name,
    intersectTable: name,
    table1: name,
    table2: name,
    navigation1: name,
    navigation2: name,
    menu1: menu,
    menu2: menu,
    isSearchable: z.boolean(),
  }),
  z.strictObject({
    type: z.enum(['MultiTable', 'Customer']),
    referencingTable: name,
    lookup,
    targets: z.tuple([target], target),
  }),
])
