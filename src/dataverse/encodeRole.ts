import type { RoleValues } from '../model/roles/role.ts'
import type { RoleWrite } from '../model/roles/roleWrite.ts'
import type { RowAddress } from '../model/row.ts'
import { stateCodes } from './roleRows.ts'
import type { ConnectionRoleSchema, RelationshipRoleSchema, RoleSchema, RowSet } from './roleSchema.ts'
import { addToCollection, removeByKey, rowPath, rowSegment } from './rowRequests.ts'
import { apiRoot, deleteRequest, writeRequest, type WireRequest } from './wireRequest.ts'

/**
 * The request of one write (contract.md 7). New rows get their id here, so that a lost answer can be settled by looking
 * for it; a row that is there is written by its version, so that a colleague's change in between is refused
 * (contract.md 12.4). Links carry no version: to add one twice, or to take away one that is not there, changes nothing
 * (contract.md 6.1).
 * @throws Error for a kind of roles that the environment does not have.
 */
export function roleRequest(write: RoleWrite, schema: RoleSchema, origin: string): WireRequest {
  switch (write.type) {
    case 'createRole': {
      const { roles } = present(schema[write.kind])
      // What is left empty is left out.
      return create(roles, write.id, Object.fromEntries(Object.entries(write.values).filter(([, value]) => value !== null)))
    }
    case 'changeRole': {
      const { roles } = present(schema[write.kind])
      return writeRequest('PATCH', rowPath(rowIn(roles, write.id)), JSON.stringify(valuesOf(write.after)), ifMatch(write.version))
    }
    case 'deleteRole':
      return remove(present(schema[write.kind]).roles, write.id, write.version)
    case 'addMap': {
      const { role, primary, associate } = write.place
      const own = present(schema.relationship)
      return create(own.maps, write.id, {
        primaryobjecttypecode: primary,
        associateobjecttypecode: associate,
        [`${own.roleNavigation}@odata.bind`]: bound(own.roles, role),
      })
    }
    case 'changeMap': {
      const { before, after } = write
      const own = present(schema.relationship)
      const body = {
        ...(before.primary === after.primary ? {} : { primaryobjecttypecode: after.primary }),
        ...(before.associate === after.associate ? {} : { associateobjecttypecode: after.associate }),
        ...(before.role === after.role ? {} : { [`${own.roleNavigation}@odata.bind`]: bound(own.roles, after.role) }),
      }
      return writeRequest('PATCH', rowPath(rowIn(own.maps, write.id)), JSON.stringify(body), ifMatch(write.version))
    }
    case 'deleteMap':
      return remove(present(schema.relationship).maps, write.id, write.version)
    case 'addTable': {
      const own = present(schema.connection)
      return create(own.tables, write.id, {
        associatedobjecttypecode: write.table,
        [`${own.roleNavigation}@odata.bind`]: bound(own.roles, write.role),
      })
    }
    case 'deleteTable':
      return remove(present(schema.connection).tables, write.id, write.version)
    case 'addMatch': {
      const { roles, matchNavigation } = present(schema.connection)
      const { from, to } = write.match
      return addToCollection(origin, rowIn(roles, from), matchNavigation, rowIn(roles, to))
    }
    case 'deleteMatch': {
      const { roles, matchNavigation } = present(schema.connection)
      const { from, to } = write.match
      return removeByKey(rowIn(roles, from), matchNavigation, to)
    }
  }
}

/** The same write for a table without versions: of whatever is there, and never of a row that is not (contract.md 12.4). */
export const withoutVersion = (request: WireRequest): WireRequest => ({ ...request, headers: { ...request.headers, ...ifMatch('*') } })

export const rowIn = ({ entitySet }: RowSet, id: string): RowAddress => ({ entitySet, id })

const bound = (rows: RowSet, id: string): string => `/${rowSegment(rowIn(rows, id))}`
const ifMatch = (version: string) => ({ 'If-Match': version })

const create = (rows: RowSet, id: string, values: object): WireRequest =>
  writeRequest('POST', `${apiRoot}${rows.entitySet}`, JSON.stringify({ [rows.idColumn]: id, ...values }))

const remove = (rows: RowSet, id: string, version: string): WireRequest => {
  const request = deleteRequest(rowPath(rowIn(rows, id)))
  return { ...request, headers: { ...request.headers, ...ifMatch(version) } }
}

const valuesOf = ({ state, ...values }: Partial<RoleValues>): object => ({
  ...values,
  ...(state === undefined ? {} : stateCodes[state]),
})

function present<Schema extends RelationshipRoleSchema | ConnectionRoleSchema>(schema: Schema | null): Schema {
  if (schema === null) throw new Error('The environment has no roles of this kind.')
  return schema
}
