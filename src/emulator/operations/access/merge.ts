import { z } from 'zod'
import { mergeRows } from '../../cascade/mergeRows.ts'
import type { Exchange } from '../../exchange.ts'
import type { JsonObject } from '../../jsonBody.ts'
import { noContent } from '../../response.ts'
import type { Row } from '../../rows/row.ts'
import { parseRowBody } from '../../rows/writing/parseRowBody.ts'
import { isRowAnnotation, type RowBody } from '../../rows/writing/rowBody.ts'
import { actionParameters } from '../actionParameters.ts'
import { isCalled, type Operation } from '../operation.ts'
import { isReferenceAnnotation, referencedRow } from './rowReference.ts'

const object = z.record(z.string(), z.unknown())

const parameters = z.strictObject({
  Target: object,
  Subordinate: object,
  UpdateContent: object.nullish(),
  PerformParentingChecks: z.boolean(),
})

const isMeaningful = (annotation: string): boolean =>
  isReferenceAnnotation(annotation) || isRowAnnotation(annotation)

/** `UpdateContent`: an update of the target, but for the id, which clients send as zeros. */
const contentFor = (exchange: Exchange, target: Row, sent: JsonObject): RowBody => {
  const key = exchange.state.schema.table(target.table)?.PrimaryIdAttribute
  const content = Object.fromEntries(Object.entries(sent).filter(([name]) => name !== key))
  return parseRowBody(exchange, target.table, content, target)
}

/** Merges two rows: contract.md 4.4, parameters as in Microsoft's "Merge table rows using the Web API". */
export const merge: Operation = {
  name: 'Merge',
  method: 'POST',
  serves: isCalled('Merge'),
  answer: (exchange) => {
    const sent = actionParameters(exchange, 'Merge', parameters, isMeaningful)
    const target = referencedRow(exchange, sent.Target, 'Target')
    const subordinate = referencedRow(exchange, sent.Subordinate, 'Subordinate')
    const { values: content } = contentFor(exchange, target, sent.UpdateContent ?? {})
    mergeRows(exchange, { target, subordinate, content, checksParents: sent.PerformParentingChecks })
    return noContent()
  },
}
