import {
  array,
  assert,
  asyncProperty,
  constantFrom,
  dictionary,
  oneof,
  record as recordOf,
} from 'fast-check'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { aClient, cascading, type Client } from '../testing/client.ts'
import { smallEnvironment } from '../testing/smallEnvironment.ts'

/** The rules of contract.md 4.3 once more, written from the contract and judged on answers alone. */

const oneToMany = 'Microsoft.Dynamics.CRM.OneToManyRelationshipMetadata'

const definition = z.looseObject({
  SchemaName: z.string(),
  ReferencedEntity: z.string(),
  ReferencingEntity: z.string(),
  ReferencingAttribute: z.string(),
  IsCustomRelationship: z.boolean(),
  CascadeConfiguration: z.record(z.string(), z.string()),
})
type Definition = z.infer<typeof definition>
type Cascade = Readonly<Record<string, string>>

const { facts } = smallEnvironment()
const tables = new Map(facts.tables.map((table) => [table.logicalName, table]))
const access = ['Assign', 'Share', 'Unshare', 'Reparent'] as const
const spreading = ['NoCascade', 'Cascade', 'Active', 'UserOwned']

const isParental = ({ CascadeConfiguration: cascade }: Definition): boolean =>
  cascade['Delete'] === 'Cascade' ||
  access.some((action) => ['Cascade', 'Active', 'UserOwned'].includes(cascade[action] ?? ''))

const readAll = async ({ get }: Client): Promise<ReadonlyMap<string, Definition>> => {
  const { list } = await get(`RelationshipDefinitions/${oneToMany}`)
  return new Map(list.map((item) => definition.parse(item)).map((item) => [item.SchemaName, item]))
}

/** What contract.md 3.4 and 2.5 make of the values sent. */
const coerced = (old: Definition, sent: Cascade): Cascade => {
  const merged = { ...old.CascadeConfiguration, ...sent }
  const isMergeable = ['account', 'contact', 'lead', 'incident'].includes(old.ReferencedEntity)
  const keepsMerge = merged['Merge'] === old.CascadeConfiguration['Merge']
  return keepsMerge ? merged : { ...merged, Merge: isMergeable ? 'Cascade' : 'NoCascade' }
}

/** Rules for one relationship's changed members. */
const checkMembers = (old: Definition, next: Definition): void => {
  const [before, after] = [old.CascadeConfiguration, next.CascadeConfiguration]
  const child = tables.get(next.ReferencingEntity)
  const lookup = child?.attributes.find(({ logicalName }) => logicalName === next.ReferencingAttribute)
  for (const action of Object.keys(after).filter((name) => before[name] !== after[name])) {
    const value = after[action] ?? ''
    if (action === 'Delete') {
      expect(['Cascade', 'RemoveLink', 'Restrict']).toContain(value)
      expect(old.IsCustomRelationship).toBe(true)
      if (value === 'RemoveLink') expect(lookup?.requiredLevel).not.toBe('SystemRequired')
    } else if (action !== 'Archive') expect(spreading).toContain(value)
    if (value === 'UserOwned' || (action === 'Reparent' && value !== 'NoCascade')) {
      expect(child?.ownershipType).toBe('UserOwned')
    }
  }
}

/** Rules for the relationships that changes made parental, in the whole environment. */
const checkParents = (all: ReadonlyMap<string, Definition>, made: ReadonlySet<string>): void => {
  const parental = [...all.values()].filter(isParental)
  for (const item of parental.filter(({ SchemaName }) => made.has(SchemaName))) {
    const { ReferencedEntity: parent, ReferencingEntity: child, ReferencingAttribute: column } = item
    expect([tables.get(parent)?.isCustom, tables.get(child)?.isCustom]).not.toEqual([true, false])
    // Targets of one lookup count once.
    const columns = parental
      .filter(({ ReferencingEntity }) => ReferencingEntity === child)
      .map(({ ReferencingAttribute }) => ReferencingAttribute)
    expect(new Set(columns)).toEqual(new Set([column]))
    const below = new Set<string>()
    for (let reached = [child]; reached.length > 0;) {
      for (const table of reached) below.add(table)
      reached = parental
        .filter(({ ReferencedEntity, ReferencingEntity: to }) => reached.includes(ReferencedEntity) && !below.has(to))
        .map(({ ReferencingEntity }) => ReferencingEntity)
    }
    if (parent !== child) expect([...below]).not.toContain(parent)
  }
}

const each = constantFrom('Assign', 'Share', 'Unshare', 'Reparent', 'Delete', 'Merge', 'RollupView', 'Archive')
const value = constantFrom('NoCascade', 'Cascade', 'Active', 'UserOwned', 'RemoveLink', 'Restrict')
/** Mostly values of the action's own set; any value now and then. */
const someValues = oneof(
  { weight: 4, arbitrary: dictionary(constantFrom(...access), constantFrom(...spreading), { minKeys: 1 }) },
  { weight: 4, arbitrary: recordOf({ Delete: constantFrom('Cascade', 'RemoveLink', 'Restrict') }) },
  { weight: 1, arbitrary: dictionary(each, value, { minKeys: 1, maxKeys: 3 }) },
)
const change = recordOf({
  name: constantFrom(...facts.oneToMany.map(({ schemaName }) => schemaName)),
  sent: someValues,
})

test('no run of replacements breaks a rule; each is stored as coerced, or leaves everything as it was', async () => {
  let stored = 0
  let madeParental = 0
  await assert(
    asyncProperty(array(change, { minLength: 5, maxLength: 12 }), async (changes) => {
      const client = aClient()
      const made = new Set<string>()
      let all = await readAll(client)
      for (const { name, sent } of changes) {
        const old = all.get(name)
        if (old === undefined) throw new Error(`There is no ${name}.`)
        const path = `RelationshipDefinitions(SchemaName='${name}')/${oneToMany}`
        const { '@odata.context': _context, ...document } = (await client.get(path)).members
        const reply = await client.ask('PUT', path, cascading(document, sent), { 'MSCRM.MergeLabels': 'true' })
        const next = await readAll(client)
        const expected = { ...old, CascadeConfiguration: coerced(old, sent) }
        expect([204, 400]).toContain(reply.status)
        expect(next).toEqual(reply.status === 204 ? new Map([...all, [name, expected]]) : all)
        if (reply.status === 204) {
          stored += 1
          checkMembers(old, expected)
          if (!isParental(expected)) made.delete(name)
          else if (!isParental(old)) made.add(name)
          madeParental = Math.max(madeParental, made.size)
          checkParents(next, made)
        }
        all = next
      }
    }),
    { numRuns: 30 },
  )
  // The law says nothing unless changes go through and make parents.
  expect(stored).toBeGreaterThan(30)
  expect(madeParental).toBeGreaterThan(0)
})
