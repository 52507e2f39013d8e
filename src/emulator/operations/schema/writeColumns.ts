import { createColumn } from '../../columns/createColumn.ts'
import { deleteColumn as remove } from '../../columns/deleteColumn.ts'
import { replacedColumn } from '../../columns/replaceColumn.ts'
import { joinSolution } from '../../definitions/joinSolution.ts'
import { readJsonBody } from '../../jsonBody.ts'
import type { Segment } from '../../odata/parsePath.ts'
import { replaceColumn } from '../../publishing/publish.ts'
import { noContent } from '../../response.ts'
import { componentTypes } from '../../rows/solutionRows.ts'
import type { Operation } from '../operation.ts'
import { addressedColumn, addressedTable } from './addressedTable.ts'
import { created } from './created.ts'
import { schemaWrite } from './schemaWrite.ts'

const isColumnSet = ([set, collection]: readonly Segment[]): boolean =>
  set?.name === 'EntityDefinitions' && collection?.name === 'Attributes'

/** Adds a column to a table. */
export const postColumn: Operation = {
  name: 'POST Attributes',
  method: 'POST',
  lock: 'EntityCustomization',
  serves: (segments) => isColumnSet(segments) && segments.length === 2 && segments[1]?.arguments === null,
  answer: (exchange) => {
    const table = addressedTable(exchange)
    const column = createColumn(table, readJsonBody(exchange, 'Attributes'), schemaWrite(exchange))
    return created(exchange, `EntityDefinitions(${table.MetadataId})/Attributes(${column.MetadataId})`)
  },
}

/** Replaces a column's texts and required level: contract.md 2.7 names this as the way to edit a lookup. */
export const putColumn: Operation = {
  name: 'PUT Attributes',
  method: 'PUT',
  lock: 'EntityCustomization',
  serves: isColumnSet,
  answer: (exchange) => {
    const { table, column } = addressedColumn(exchange)
    const write = schemaWrite(exchange)
    replaceColumn(exchange.state, replacedColumn(table, column, readJsonBody(exchange, 'Attributes'), write))
    joinSolution(write, componentTypes.table, table.MetadataId)
    const path = `EntityDefinitions(${table.MetadataId})/Attributes(${column.MetadataId})`
    return noContent({ 'OData-EntityId': `${exchange.api}/${path}` })
  },
}

/** Deletes a column with all its relationships: contract.md 2.8. */
export const deleteColumn: Operation = {
  name: 'DELETE Attributes',
  method: 'DELETE',
  lock: 'EntityCustomization',
  serves: isColumnSet,
  answer: (exchange) => {
    remove(exchange.state, addressedColumn(exchange).column)
    return noContent()
  },
}
