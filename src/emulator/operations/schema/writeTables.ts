import { joinSolution } from '../../definitions/joinSolution.ts'
import { readJsonBody } from '../../jsonBody.ts'
import type { Segment } from '../../odata/parsePath.ts'
import { parseBody } from '../../parseBody.ts'
import { replaceTable } from '../../publishing/publish.ts'
import { noContent } from '../../response.ts'
import { componentTypes } from '../../rows/solutionRows.ts'
import { createTable } from '../../tables/createTable.ts'
import { deleteTable as remove } from '../../tables/deleteTable.ts'
import { replacedTable } from '../../tables/replaceTable.ts'
import { tableBody } from '../../tables/tableBody.ts'
import type { Operation } from '../operation.ts'
import { addressedTable } from './addressedTable.ts'
import { created } from './created.ts'
import { schemaWrite } from './schemaWrite.ts'

const set = 'EntityDefinitions'

const isTableSet = (segments: readonly Segment[]): boolean =>
  segments.length === 1 && segments[0]?.name === set

/** Creates a custom table, with what the platform makes with every table: contract.md 13.1. */
export const postTable: Operation = {
  name: 'POST EntityDefinitions',
  method: 'POST',
  lock: 'EntityCustomization',
  serves: (segments) => isTableSet(segments) && segments[0]?.arguments === null,
  answer: (exchange) => {
    const write = schemaWrite(exchange)
    const body = parseBody(tableBody, readJsonBody(exchange, set), set)
    return created(exchange, `${set}(${createTable(body, write).MetadataId})`)
  },
}

/** Replaces a table's texts: contract.md 2.7. */
export const putTable: Operation = {
  name: 'PUT EntityDefinitions',
  method: 'PUT',
  lock: 'EntityCustomization',
  serves: isTableSet,
  answer: (exchange) => {
    const table = addressedTable(exchange)
    const write = schemaWrite(exchange)
    const body = parseBody(tableBody, readJsonBody(exchange, set), set)
    replaceTable(exchange.state, replacedTable(table, body, write))
    joinSolution(write, componentTypes.table, table.MetadataId)
    return noContent({ 'OData-EntityId': `${exchange.api}/${set}(${table.MetadataId})` })
  },
}

/** Deletes a custom table with its relationships and rows. */
export const deleteTable: Operation = {
  name: 'DELETE EntityDefinitions',
  method: 'DELETE',
  lock: 'EntityCustomization',
  serves: isTableSet,
  answer: (exchange) => {
    remove(exchange.state, addressedTable(exchange))
    return noContent()
  },
}
