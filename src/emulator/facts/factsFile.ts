import { z } from 'zod'
import type { EnvironmentFacts } from '../seed.ts'
import { enumMembers } from '../metadata/enumMembers.ts'

// Facts files leave out what their source does not state; so an absent text is a null one.
const unstated = <Value>(schema: z.ZodType<Value>) => schema.nullable().default(null)

const texts = z.union([z.string(), z.record(z.string().regex(/^\d+$/), z.string())])
const name = z.string().min(1)

const column = z.object({
  logicalName: name,
  schemaName: name,
  displayName: unstated(texts),
  type: name,
  requiredLevel: unstated(z.enum(enumMembers.AttributeRequiredLevel)),
  maxLength: z.int().positive().exactOptional(),
  targets: z.array(z.string()).exactOptional(),
})

const table = z.object({
  logicalName: name,
  schemaName: name,
  entitySetName: unstated(z.string()),
  displayName: unstated(texts),
  displayCollectionName: unstated(texts),
  ownershipType: name,
  primaryIdAttribute: name,
  primaryNameAttribute: unstated(z.string()),
  objectTypeCode: unstated(z.int()),
  isActivity: z.boolean(),
  isIntersect: z.boolean(),
  isCustom: z.boolean(),
  isManaged: z.boolean(),
  isBPF: z.boolean().exactOptional(),
  isCustomizable: z.boolean().exactOptional(),
  attributes: z.array(column),
})

const menu = z.object({
  behavior: z.enum(enumMembers.AssociatedMenuBehavior),
  group: z.enum(enumMembers.AssociatedMenuGroup),
  label: unstated(texts),
  order: unstated(z.int()),
})

const cascadeValue = z.enum(enumMembers.CascadeType)

const oneToMany = z.object({
  schemaName: name,
  referencedEntity: name,
  referencedAttribute: name,
  referencingEntity: name,
  referencingAttribute: name,
  referencedNavigationProperty: name,
  referencingNavigationProperty: name,
  isHierarchical: z.boolean(),
  isCustomizable: z.boolean(),
  isCustom: z.boolean().exactOptional(),
  isManaged: z.boolean().exactOptional(),
  cascade: z.object({
    assign: cascadeValue,
    delete: cascadeValue,
    merge: cascadeValue,
    reparent: cascadeValue,
    share: cascadeValue,
    unshare: cascadeValue,
    rollupView: unstated(cascadeValue),
    archive: unstated(cascadeValue),
  }),
  menu,
})

const manyToMany = z.object({
  schemaName: name,
  entity1: name,
  entity1IntersectAttribute: name,
  entity1NavigationProperty: name,
  entity1Menu: menu,
  entity2: name,
  entity2IntersectAttribute: name,
  entity2NavigationProperty: name,
  entity2Menu: menu,
  intersectEntityName: name,
  isCustomizable: z.boolean(),
  isCustom: z.boolean().exactOptional(),
  isManaged: z.boolean().exactOptional(),
})

const facts = z.object({
  tables: z.array(table).min(1),
  oneToMany: z.array(oneToMany),
  manyToMany: z.array(manyToMany),
})

const describe = (issue: z.core.$ZodIssue, json: unknown): string => {
  const path = issue.path
    .map((key, index) => (typeof key === 'number' ? `[${key}]` : `${index === 0 ? '' : '.'}${String(key)}`))
    .join('')
  const item = nameAt(json, issue.path)
  return `${path === '' ? 'the file' : path}${item === null ? '' : ` (${item})`}: ${issue.message}.`
}

/** The name of the list item that a path lies in: an index alone tells a person little. */
const nameAt = (json: unknown, [list, index]: readonly PropertyKey[]): string | null => {
  const named = z.object({ schemaName: z.string().optional(), logicalName: z.string().optional() })
  const lists = z.record(z.string(), z.unknown()).safeParse(json)
  const items: unknown = lists.success && typeof list === 'string' ? lists.data[list] : null
  const item = named.safeParse(Array.isArray(items) && typeof index === 'number' ? items[index] : null)
  return item.success ? (item.data.logicalName ?? item.data.schemaName ?? null) : null
}

/** The shape of a facts file, without what its source adds (`meta`, `navSource`). */
export const parseFacts = (json: unknown): EnvironmentFacts | { problems: readonly string[] } => {
  const parsed = facts.safeParse(json)
  if (!parsed.success) return { problems: parsed.error.issues.map((issue) => describe(issue, json)) }
  return parsed.data
}
