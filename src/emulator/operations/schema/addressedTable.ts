import type { EntityMetadata } from '../../../wire/entity.ts'
import { columnNotFound, methodNotSupported, segmentNotFound, tableNotFound } from '../../errors.ts'
import type { Exchange } from '../../exchange.ts'
import type { Column } from '../../metadata/buildColumn.ts'
import { tableSet } from '../../metadata/definitionSets.ts'
import type { MetadataItem } from '../../metadata/metadataType.ts'
import { pickByKey } from '../../odata/pickByKey.ts'
import type { Segment } from '../../odata/parsePath.ts'
import type { Collection } from '../../odata/position.ts'

const picked = ({ query }: Exchange, segment: Segment, from: Collection<MetadataItem>): string => {
  if (segment.arguments === null)
    throw methodNotSupported(from.type.name.replace('Microsoft.Dynamics.CRM.', ''))
  return pickByKey(from, segment.arguments, query.aliases).item.MetadataId
}

/** The table a write's URL names, by id or logical name. @throws ODataError 404. */
export const addressedTable = (exchange: Exchange): EntityMetadata => {
  const { state, segments } = exchange
  const [set] = segments
  if (set === undefined) throw segmentNotFound('')
  const id = picked(exchange, set, tableSet(state))
  const table = state.schema.definedTable('MetadataId', id)
  if (table === undefined) throw tableNotFound('', id)
  return table
}

/** The column a write's URL names, by id or logical name; a cast behind it must be its own. @throws ODataError 404. */
export const addressedColumn = (exchange: Exchange): { table: EntityMetadata; column: Column } => {
  const table = addressedTable(exchange)
  const { state, segments } = exchange
  const [, collection, cast, rest] = segments
  if (collection === undefined) throw segmentNotFound('')
  const type = state.tableType.navigation(collection.name)?.type()
  if (type === undefined) throw segmentNotFound(collection.name)
  const columns = state.schema.columns(table.LogicalName)
  const from = { kind: 'collection', type, items: () => columns, context: collection.name } as const
  const id = picked(exchange, collection, from)
  const column = columns.find(({ MetadataId }) => MetadataId === id)
  if (column === undefined) throw columnNotFound(table.LogicalName, id)
  if (cast !== undefined && type.cast(cast.name)?.includes(column) !== true) throw segmentNotFound(cast.name)
  if (rest !== undefined) throw segmentNotFound(rest.name)
  return { table, column }
}
