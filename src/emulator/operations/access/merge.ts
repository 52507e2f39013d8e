import { z } from 'zod'
import { mergeRows } from '../../cascade/mergeRows.ts'
import { noContent } from '../../response.ts'
import { isRowAnnotation } from '../../rows/writing/rowBody.ts'
import { actionParameters } from '../actionParameters.ts'
import { isCalled, type Operation } from '../operation.ts'
import { mergeContent } from './mergeContent.ts'
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

/** Merges two rows: contract.md 4.4, parameters as in Microsoft's "Merge table rows using the Web API". */
export const merge: Operation = {
  name: 'Merge',
  method: 'POST',
  serves: isCalled('Merge'),
  answer: (exchange) => {
    const sent = actionParameters(exchange, 'Merge', parameters, isMeaningful)
    const target = referencedRow(exchange, sent.Target, 'Target')
    const subordinate = referencedRow(exchange, sent.Subordinate, 'Subordinate')
    const content = mergeContent(exchange, target.table, sent.UpdateContent ?? {})
    mergeRows(exchange, { target, subordinate, content, checksParents: sent.PerformParentingChecks })
    return noContent()
  },
}
