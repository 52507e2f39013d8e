import * as fc from 'fast-check'
import { tableId } from '../metadata/buildTable.ts'
import { guidFrom } from '../metadata/identity.ts'
import { relationshipId } from '../metadata/relationship.ts'
import { batchType, changeSet, multipart } from './batches.ts'
import { form, jobs } from './lawsEnvironment.ts'
import { aNewLookup, aNewManyToMany, aNewOneToMany, aNewTable, label } from './newRelationships.ts'
import type { Request } from './refused.ts'
import { step as rowStep } from './rowSteps.ts'
import { ids } from './rowsEnvironment.ts'
import { rowId } from './smallEnvironment.ts'

/**
 * Requests of every kind over `lawsEnvironment`. Names and rows are few, so that requests meet: most of what is made is
 * used and deleted again, some of it is missing, taken, or of the wrong table.
 */

/** Every lookup that a run may make: its relationship, tables, column, and what its deletion may be. */
const lookups = [
  ['cso_contact_job', 'contact', 'cso_job', 'cso_One', ['RemoveLink', 'Cascade', 'Restrict']],
  ['cso_account_site', 'account', 'cso_site', 'cso_Two', ['RemoveLink', 'Cascade']],
  ['cso_tag_tag', 'cso_tag', 'cso_tag', 'cso_Above', ['RemoveLink', 'Cascade']],
  ['cso_new_account', 'cso_new', 'account', 'cso_News', ['RemoveLink', 'Restrict']],
  ['cso_site_new', 'cso_site', 'cso_new', 'cso_Site', ['RemoveLink', 'Cascade']],
] as const
/** Every many-to-many that a run may make: its tables, and the navigation property of each. */
const manyToManys = [
  ['cso_a', 'account', 'cso_a', 'cso_job', 'cso_a'],
  ['cso_b', 'cso_tag', 'cso_b', 'cso_new', 'cso_b'],
  ['cso_c', 'cso_job', 'cso_c_before', 'cso_job', 'cso_c_after'],
] as const

const columns = [
  ['cso_job', 'cso_many'],
  ['cso_site', 'cso_who'],
  ['cso_job', 'cso_looseid'],
  ['account', 'cso_note'],
  ...lookups.map(([, , table, column]) => [table, column.toLowerCase()] as const),
] as const
const relationships = [
  ...lookups.map(([name]) => name),
  ...manyToManys.map(([name]) => name),
  'cso_account_job',
  'cso_job_part',
  'cso_site_project',
  'cso_job_many_contact',
  'opportunity_customer_accounts',
]

const rows = {
  accounts: [ids.contoso, ids.fabrikam],
  contacts: [ids.jo, ids.max],
  cso_sites: [ids.north, ids.south],
  cso_tags: [ids.red, ids.blue],
  cso_jobs: [jobs.build, jobs.paint],
  cso_news: [rowId('7', 7), rowId('7', 8)],
} as const
const sets = ['accounts', 'contacts', 'cso_sites', 'cso_tags', 'cso_jobs', 'cso_news'] as const
type Set = (typeof sets)[number]

const row = (set: Set) => fc.constantFrom<string>(...rows[set]).map((id) => `${set}(${id})`)
/** The table that a run makes has a name of its own, by its publisher's prefix. */
const named = (path: string, name: string) => ({ [path.startsWith('cso_news') ? 'cso_name' : 'name']: name })
const anyRow = fc.constantFrom(...sets).chain(row)
const setOf = (table: string): Set => {
  const found = sets.find((set) => set === `${table}s`)
  if (found === undefined) throw new Error(`There are no rows of ${table}.`)
  return found
}
/** Mostly a row that fits. */
const rowFor = (table: string) => fc.oneof({ weight: 5, arbitrary: row(setOf(table)) }, anyRow)

/** Where the polymorphic lookup points. */
const parents = ['account', 'contact', 'cso_new'] as const

const relationship = (name: string) => `RelationshipDefinitions(SchemaName='${name}')`
const table = (name: string) => `EntityDefinitions(LogicalName='${name}')`
const column = ([of, name]: readonly [string, string]) => `${table(of)}/Attributes(LogicalName='${name}')`
const typed = 'Microsoft.Dynamics.CRM.'

const request = (...parts: Request): Request => parts
const headers = fc.constantFrom<Record<string, string>[]>({}, { 'MSCRM.SolutionUniqueName': 'Contoso' })
/** A write of definitions, in a solution or in none. */
const into = (arbitrary: fc.Arbitrary<Request>) =>
  fc.tuple(arbitrary, headers).map(([[method, path, body], sent]) => request(method, path, body, sent))

const lookupOf = (
  [SchemaName, ReferencedEntity, ReferencingEntity]: (typeof lookups)[number],
  lookup: string,
  Delete: string,
) =>
  request(
    'POST',
    'RelationshipDefinitions',
    aNewOneToMany({
      SchemaName,
      ReferencedEntity,
      ReferencingEntity,
      Lookup: aNewLookup(lookup),
      CascadeConfiguration: { Delete },
    }),
  )
/** Under its own column's name, or another: then it is the relationship's name that may be taken. */
const makesLookup = (one: (typeof lookups)[number]) =>
  fc
    .tuple(fc.constantFrom(one[3], one[3], 'cso_Other'), fc.constantFrom<string>(...one[4]))
    .map(([name, Delete]) => lookupOf(one, name, Delete))
const makesManyToMany = ([SchemaName, one, oneProperty, two, twoProperty]: (typeof manyToManys)[number]) =>
  request(
    'POST',
    'RelationshipDefinitions',
    aNewManyToMany({
      SchemaName,
      Entity1LogicalName: one,
      Entity1NavigationPropertyName: oneProperty,
      Entity2LogicalName: two,
      Entity2NavigationPropertyName: twoProperty,
      IntersectEntityName: SchemaName,
    }),
  )
const multiTable = (name: string, child: string, lookup: string, targets: readonly string[]) =>
  request('POST', name, {
    Lookup: aNewLookup(lookup, name === 'CreateCustomerRelationships' ? { Targets: [...targets] } : {}),
    OneToManyRelationships: targets.map((parent) => ({
      SchemaName: `${child}_${lookup.slice(4).toLowerCase()}_${parent}`,
      ReferencedEntity: parent,
      ReferencingEntity: child,
    })),
  })
const makesMultiTable = [
  multiTable('CreatePolymorphicLookupAttribute', 'cso_job', 'cso_Many', parents),
  multiTable('CreateCustomerRelationships', 'cso_site', 'cso_Who', ['account', 'contact']),
] as const
const makesColumn = request('POST', `${table('account')}/Attributes`, {
  '@odata.type': `${typed}StringAttributeMetadata`,
  SchemaName: 'cso_Note',
  DisplayName: label('Note'),
  MaxLength: 50,
})
const replaces = fc.oneof(
  fc
    .constantFrom(
      ...lookups.map(([name, , , , deletes]) => [name, deletes] as const),
      ['cso_account_job', ['Cascade', 'Restrict', 'RemoveLink']] as const,
    )
    .chain(([name, deletes]) =>
      fc
        .constantFrom<string>(...deletes)
        .map((Delete) =>
          request('PUT', relationship(name), {
            '@odata.type': `${typed}OneToManyRelationshipMetadata`,
            CascadeConfiguration: { Delete },
          }),
        ),
    ),
  fc.tuple(fc.constantFrom('cso_job', 'cso_new'), fc.constantFrom('Work', 'Labour')).map(([name, text]) =>
    request('PUT', table(name), { DisplayName: label(text), DisplayCollectionName: label(text) }),
  ),
  fc
    .tuple(fc.constantFrom(...columns), fc.constantFrom('This', 'That'))
    .map(([of, text]) => request('PUT', column(of), { DisplayName: label(text) })),
)
const deletesDefinition = fc.oneof(
  fc.constantFrom(...relationships).map((name) => request('DELETE', relationship(name))),
  fc.constantFrom(...manyToManys).map(([name]) => request('DELETE', relationship(name))),
  fc.constantFrom(...parents).map((parent) => request('DELETE', relationship(`cso_job_many_${parent}`))),
  fc.constantFrom(...columns).map((of) => request('DELETE', column(of))),
  fc.constantFrom('cso_new', 'cso_job').map((name) => request('DELETE', table(name))),
)
const makesTable = request('POST', 'EntityDefinitions', aNewTable('cso_New'))

/** Lookups that a run may have, by set: the navigation property and where it points. */
const navigations: readonly (readonly [child: string, property: string, parent: string])[] = [
  ...lookups.map(([, parent, child, property]) => [child, property, parent] as const),
  ['cso_job', 'cso_accountid', 'account'],
  ['cso_job', 'cso_looseid', 'account'],
  ['cso_job', 'cso_partofid', 'cso_job'],
  ...parents.map((parent) => ['cso_job', `cso_Many_${parent}`, parent] as const),
  ...['account', 'contact'].map((parent) => ['cso_site', `cso_Who_${parent}`, parent] as const),
]
const points = fc.constantFrom(...navigations).chain(([child, property, parent]) =>
  fc.tuple(row(setOf(child)), rowFor(parent), fc.nat({ max: 3 })).map(([from, to, way]) => {
    const body = { [`${property}@odata.bind`]: to }
    if (way === 0) return request('PUT', `${from}/${property}/$ref`, { '@odata.id': to })
    if (way === 1) return request('DELETE', `${from}/${property}/$ref`)
    return way === 2 ? request('PATCH', from, body) : request('POST', setOf(child), { ...named(setOf(child), 'x'), ...body })
  }),
)
const connects = fc.constantFrom(...manyToManys).chain(([, one, property, two, back]) =>
  fc.tuple(rowFor(one), rowFor(two), fc.nat({ max: 4 })).map(([from, to, way]) => {
    if (way === 0) return request('DELETE', `${from}/${property}/$ref?$id=${to}`)
    return way === 1
      ? request('POST', `${to}/${back}/$ref`, { '@odata.id': from })
      : request('POST', `${from}/${property}/$ref`, { '@odata.id': to })
  }),
)
const writes = fc.oneof(
  anyRow.map((path) => request('PATCH', path, named(path, 'y'))),
  row('accounts').map((path) => request('PATCH', path, { cso_note: 'z' })),
  {
    weight: 3,
    arbitrary: fc
      .tuple(row('cso_jobs'), fc.constantFrom('J-1', 'J-2', 'j-2'))
      .map(([path, number]) => request('PATCH', path, { cso_jobnumber: number })),
  },
  fc.constantFrom(form).map((id) => request('DELETE', `systemforms(${id})`)),
)

const principals = [`systemusers(${ids.bob})`, `teams(${ids.sales})`] as const
const shares = fc.tuple(row('cso_jobs'), row('accounts'), fc.constantFrom(...principals), fc.nat({ max: 3 })).map(
  ([job, account, principal, way]) => {
    const target = { '@odata.id': way % 2 === 0 ? job : account }
    const who = { '@odata.id': principal }
    if (way === 3) return request('POST', 'RevokeAccess', { Target: target, Revokee: who })
    return request('POST', 'GrantAccess', {
      Target: target,
      PrincipalAccess: { AccessMask: 'ReadAccess, WriteAccess', Principal: who },
    })
  },
)
const assigns = fc
  .tuple(fc.oneof(row('cso_jobs'), row('accounts')), fc.constantFrom(...principals))
  .map(([path, owner]) => request('PATCH', path, { 'ownerid@odata.bind': owner }))
const merges = fc.tuple(row('accounts'), row('accounts')).map(([target, other]) =>
  request('POST', 'Merge', {
    Target: { '@odata.id': target },
    Subordinate: { '@odata.id': other },
    PerformParentingChecks: false,
  }),
)

const components = [
  [1, tableId('cso_tag')],
  [1, tableId('account')],
  [2, guidFrom('attribute', 'cso_job', 'cso_looseid')],
  [10, relationshipId('cso_account_job')],
  [10, relationshipId('cso_job_part')],
  [60, form],
] as const
const solutionSteps = fc.oneof(
  fc.constantFrom(...components).map(([ComponentType, ComponentId]) =>
    request('POST', 'AddSolutionComponent', {
      ComponentId,
      ComponentType,
      SolutionUniqueName: 'Contoso',
      AddRequiredComponents: ComponentType === 60,
    }),
  ),
  fc.constantFrom(...components).map(([ComponentType, solutioncomponentid]) =>
    request('POST', 'RemoveSolutionComponent', {
      SolutionComponent: { solutioncomponentid },
      ComponentType,
      SolutionUniqueName: 'Contoso',
    }),
  ),
  fc.constantFrom<Request>(
    ['POST', 'PublishAllXml'],
    [
      'POST',
      'PublishXml',
      { ParameterXml: '<importexportxml><entities><entity>cso_job</entity></entities></importexportxml>' },
    ],
  ),
)
/** Rows with what is around them: the indexes behind are made when they are first asked for. */
const expands = [
  ...lookups.map(([name, parent]) => [setOf(parent), name] as const),
  ...manyToManys.flatMap(([, one, property, two, back]) => [
    [setOf(one), property] as const,
    [setOf(two), back] as const,
  ]),
  ['accounts', 'cso_account_job'] as const,
  ['cso_jobs', 'cso_job_part'] as const,
].map(([set, property]) => request('GET', `${set}?$expand=${property}`))
const reads = fc.oneof(
  fc.constantFrom(...expands),
  anyRow.map((path) => request('GET', path)),
  fc.constantFrom(...sets).map((set) => request('GET', `${set}?$filter=name eq 'x'&$count=true`)),
  fc.constantFrom(...relationships).map((name) => request('GET', relationship(name))),
)

const rowWrites = fc.oneof(points, connects, writes, assigns)
const missing = request('DELETE', `accounts(${ids.missing})`)
/** Change sets that do something before they fail. */
const failures = fc
  .array(fc.oneof(rowWrites, anyRow.map((path) => request('DELETE', path))), { minLength: 1, maxLength: 3 })
  .map((some) => request('POST', '$batch', multipart([changeSet([...some, missing])]), { 'Content-Type': batchType }))

/** By what they are about, so that a test can ask that each went through. */
const kinds: readonly Kind[] = [
  ['make a lookup', 2, into(fc.constantFrom(...lookups).chain(makesLookup))],
  ['make a many-to-many', 2, into(fc.constantFrom(...manyToManys).map(makesManyToMany))],
  ['make a multi-table lookup', 1, into(fc.constantFrom(...makesMultiTable))],
  ['make a column', 1, into(fc.constant(makesColumn))],
  ['make a table', 1, into(fc.constant(makesTable))],
  ['replace a definition', 3, into(replaces)],
  ['delete a definition', 4, deletesDefinition],
  ['point a lookup', 9, points],
  ['link rows', 7, connects],
  ['write a row', 7, writes],
  ['delete a row', 5, anyRow.map((path) => request('DELETE', path))],
  ['write rows around it', 3, rowStep.map((parts): Request => parts)],
  ['share', 3, shares],
  ['assign', 2, assigns],
  ['merge', 2, merges],
  ['work with solutions', 3, solutionSteps],
  ['read', 4, reads],
  ['fail half way', 3, failures],
]
type Kind = readonly [name: string, weight: number, requests: fc.Arbitrary<Request>]

export const kindNames: readonly string[] = kinds.map(([name]) => name)

export interface Step {
  readonly kind: string
  readonly request: Request
}

/** Everything that there may be, made from the seed in this order: what runs begin with. */
export const beginning: readonly Request[] = [
  makesTable,
  ...lookups.map((one) => lookupOf(one, one[3], one[4][0])),
  ...manyToManys.map(makesManyToMany),
  ...makesMultiTable,
  makesColumn,
  ...sets.flatMap((set) => rows[set].map((id) => request('PATCH', `${set}(${id})`, named(set, 'first')))),
  ...navigations.map(([child, property, parent]) => {
    const [from, to] = [setOf(child), setOf(parent)]
    return request('PUT', `${from}(${rows[from][1]})/${property}/$ref`, { '@odata.id': `${to}(${rows[to][0]})` })
  }),
  ...manyToManys.flatMap(([, one, property, two]) => {
    const [from, to] = [setOf(one), setOf(two)]
    return rows[to].map((id) =>
      request('POST', `${from}(${rows[from][0]})/${property}/$ref`, { '@odata.id': `${to}(${id})` }),
    )
  }),
  request('POST', 'GrantAccess', {
    Target: { '@odata.id': `cso_jobs(${jobs.paint})` },
    PrincipalAccess: { AccessMask: 'ReadAccess', Principal: { '@odata.id': principals[0] } },
  }),
]

/** One request of any kind. */
export const anyStep: fc.Arbitrary<Step> = fc.oneof(
  ...kinds.map(([kind, weight, requests]) => ({
    weight,
    arbitrary: requests.map((sent): Step => ({ kind, request: sent })),
  })),
)

/** One environment's requests, one after the other: the indexes first, so that what follows has to keep them. */
export const runs: fc.Arbitrary<readonly Step[]> = fc
  .array(anyStep, { minLength: 1, maxLength: 40, size: 'max' })
  .map((steps) => [...expands.map((sent) => ({ kind: 'read', request: sent })), ...steps])

/** The requests of such a run that a batch may hold. */
export const batchable = (all: readonly Step[]): readonly Request[] =>
  all.map(({ request: sent }) => sent).filter(([, path]) => path !== '$batch')
