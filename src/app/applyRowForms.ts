import type { Party } from '../dataverse/rows.ts'
import {
  addToCollection,
  bindReference,
  clearReference,
  insertRow,
  removeById,
  removeByKey,
  replaceParties,
  setReference,
  type NewRow,
} from '../dataverse/rowRequests.ts'
import type { WireRequest } from '../dataverse/wireRequest.ts'
import type { Environment } from '../model/environment.ts'
import { oppositeEnd, type ChildrenEnd, type LinkEnd } from '../model/linkEnd.ts'
import type { LinkIntent } from '../model/linkIntent.ts'
import type { NewRelatedRow } from '../model/newRow.ts'
import { participantEnds } from '../model/participation.ts'
import type { RowRef } from '../model/row.ts'
import { addressIn } from './rowNaming.ts'

/** The request forms of the Web API that write rows (contract.md 6.1). */
export type FormId = 'add' | 'removeByKey' | 'removeById' | 'set' | 'bind' | 'clear' | 'insert' | 'parties'

interface Form {
  readonly id: FormId
  readonly request: WireRequest
}

interface Context {
  readonly environment: Environment
  readonly origin: string
}

/**
 * Every form in which an intent can be sent, from whichever side metadata names a property on; the one we would send
 * first. `version`: the ETag of the row with the lookup, as it was just read.
 */
export function linkForms(context: Context, intent: LinkIntent, version: string | null): readonly Form[] {
  const other = oppositeEnd(intent.end)
  switch (intent.type) {
    case 'set':
      return [
        ...settingForms(context, intent.row, intent.end, intent.target, version),
        ...addingForms(context, intent.target, other, intent.row),
      ]
    case 'clear':
      return clearingForms(context, intent.row, intent.end)
    case 'add':
      return [
        ...addingForms(context, intent.row, intent.end, intent.member),
        ...(other.kind === 'parent' ? settingForms(context, intent.member, other, intent.row, version) : []),
      ]
    case 'remove':
      return [
        ...removingForms(context, intent.row, intent.end, intent.member),
        ...(other.kind === 'parent' ? clearingForms(context, intent.member, other) : []),
      ]
  }
}

function addingForms({ environment, origin }: Context, row: RowRef, { navigation }: LinkEnd, member: RowRef): readonly Form[] {
  if (navigation === null) return []
  return [{ id: 'add', request: addToCollection(origin, addressIn(environment, row), navigation, addressIn(environment, member)) }]
}

function removingForms({ environment, origin }: Context, row: RowRef, { navigation }: LinkEnd, member: RowRef): readonly Form[] {
  if (navigation === null) return []
  const address = addressIn(environment, row)
  return [
    { id: 'removeByKey', request: removeByKey(address, navigation, member.id) },
    { id: 'removeById', request: removeById(origin, address, navigation, addressIn(environment, member)) },
  ]
}

/** The update comes first: it alone can be bound to the version that was read. */
function settingForms(
  { environment, origin }: Context,
  row: RowRef,
  { navigation }: LinkEnd,
  target: RowRef,
  version: string | null,
): readonly Form[] {
  if (navigation === null) return []
  const [address, to] = [addressIn(environment, row), addressIn(environment, target)]
  return [
    ...(version === null ? [] : [{ id: 'bind', request: bindReference(origin, address, navigation, to, version) } as const]),
    { id: 'set', request: setReference(origin, address, navigation, to) },
  ]
}

function clearingForms({ environment }: Context, row: RowRef, { navigation }: LinkEnd): readonly Form[] {
  return navigation === null ? [] : [{ id: 'clear', request: clearReference(addressIn(environment, row), navigation) }]
}

/** The new row is written from its own side: it binds the row it belongs to, and holds what is made along with it. */
export function createForms({ environment, origin }: Context, { end, row, id, values, along }: NewRelatedRow): readonly Form[] {
  const table = environment.tables.get(end.table)
  const back = oppositeEnd(end)
  if (table === undefined || table.entitySetName === null || back.navigation === null) return []
  const address = addressIn(environment, row)
  const linked: NewRow = {
    values: { ...values, [table.primaryIdColumn]: id },
    ...(back.kind === 'parent' ? { bind: { [back.navigation]: address } } : { bindAll: { [back.navigation]: [address] } }),
    ...(along === null ? {} : insideOf(along.end, { values: along.values })),
  }
  return [{ id: 'insert', request: insertRow(origin, table.entitySetName, linked) }]
}

function insideOf({ kind, navigation }: LinkEnd, row: NewRow): Pick<NewRow, 'inside' | 'insideAll'> {
  if (navigation === null) return {}
  return kind === 'parent' ? { inside: { [navigation]: row } } : { insideAll: { [navigation]: [row] } }
}

/** All parties, those that are not edited here as well: the request replaces the whole collection. */
export function partyForms(
  { environment }: Context,
  { activity, end, parties }: { readonly activity: RowRef; readonly end: ChildrenEnd; readonly parties: readonly Party[] },
): readonly Form[] {
  if (end.navigation === null) return []
  const ends = participantEnds(environment)
  const sent = parties.map(({ participant, participation }) => {
    const navigation = ends.find(({ table }) => table === participant?.table)?.navigation ?? null
    if (participant === null || navigation === null) throw new Error('A party has no row that metadata can name.')
    return { navigation, participant: addressIn(environment, participant), participation }
  })
  return [{ id: 'parties', request: replaceParties(addressIn(environment, activity), end.navigation, sent) }]
}
