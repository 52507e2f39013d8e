import { rowOnlyTables } from '../../metadata/rowOnlyTables.ts'
import { ok } from '../../response.ts'
import type { Operation } from '../operation.ts'

/** `GET [API]/`: the entity sets that can be read (OData 4.0, "service document"). */
export const serviceDocument: Operation = {
  name: 'the service document',
  method: 'GET',
  serves: (segments) => segments.length === 0,
  answer: ({ state, api }) => {
    const hidden = rowOnlyTables.flatMap(({ logicalName }) => state.schema.table(logicalName) ?? [])
    const sets = [...state.schema.tables(), ...hidden].flatMap(({ EntitySetName }) => EntitySetName ?? [])
    const names = new Set(['EntityDefinitions', 'RelationshipDefinitions', ...sets])
    const value = [...names].toSorted().map((name) => ({ name, kind: 'EntitySet', url: name }))
    return ok({ '@odata.context': `${api}/$metadata`, value })
  },
}
