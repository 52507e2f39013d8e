import { updateColumn } from '../dataverse/columnDefinition.ts'
import { updateRelationship } from '../dataverse/encode.ts'
import { createRelationship, deleteRelationship } from '../dataverse/encodeDraft.ts'
import type { JsonObject } from '../dataverse/json.ts'
import type { Definition } from '../dataverse/relationshipDefinition.ts'
import type { WireRequest } from '../dataverse/wireRequest.ts'
import { addToSolution, removeFromSolution } from '../dataverse/solutionMembership.ts'
import type { PlanStep } from '../model/plan.ts'

/**
 * The one write of a step. `definitions` and `column`: as just read. Throws a DecodeError when a definition cannot be rewritten.
 */
export function requestFor(
  step: PlanStep,
  definitions: readonly Definition[],
  solution: string,
  column?: JsonObject,
): WireRequest {
  switch (step.type) {
    case 'create':
      return createRelationship(step.changes[0].draft, solution)
    case 'delete':
      return deleteRelationship(step.metadataId)
    case 'column':
      if (column === undefined) throw new Error(`${step.schemaName} was not read.`)
      return updateColumn(column, step, solution)
    case 'membership': {
      const { metadataId, changes } = step
      const [{ solution: into, after, withRequired }] = changes
      const membership = { metadataId, solution: into }
      return after === 'inside' ? addToSolution(membership, withRequired) : removeFromSolution(membership)
    }
    case 'update': {
      const [definition] = definitions
      if (definition === undefined) throw new Error(`${step.schemaName} was not read.`)
      return updateRelationship(definition, step.changes, solution)
    }
  }
}
