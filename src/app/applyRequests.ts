import { requestFor } from '../apply/requestFor.ts'
import { columnPath } from '../dataverse/columnDefinition.ts'
import { publish } from '../dataverse/encode.ts'
import { definitionPath, type Definition } from '../dataverse/relationshipDefinition.ts'
import { isJsonObject, parseJson, type JsonObject } from '../dataverse/json.ts'
import { membershipPath } from '../dataverse/solutionMembership.ts'
import { requestText } from '../dataverse/requestText.ts'
import { readRequest, type WireRequest } from '../dataverse/wireRequest.ts'
import { subjectsOf, type PlanStep } from '../model/plan.ts'

/** One request as it goes over the wire, without the token. `unchanged` is the same one with nothing changed. */
export interface ReviewedRequest {
  readonly purpose: 'read' | 'replace' | 'create' | 'delete' | 'add' | 'remove' | 'verify' | 'publish'
  readonly text: string
  readonly unchanged: string
  /** False while something that has to be in it is missing: it must not be copied. */
  readonly complete: boolean
}

/** What is there now, as just read: the relationship or the column; neither for what is to be made. */
export interface Present {
  readonly definitions?: readonly Definition[]
  readonly column?: JsonObject
}

/**
 * The literal requests of one step, built by the functions that build what is sent. `solution` is null until one is chosen; the write then lacks it. `tables`:
 * those of everything that is applied together, published at once. Throws a DecodeError when the definition cannot be
 * rewritten.
 */
export function applyRequests(
  origin: string,
  step: PlanStep,
  present: Present,
  solution: string | null,
  tables: readonly string[],
): readonly ReviewedRequest[] {
  const print = (request: WireRequest) => requestText(request, origin)
  const plain = (purpose: ReviewedRequest['purpose'], text: string) => ({ purpose, text, unchanged: text, complete: true })
  const reads = pathsOf(step).map((path) => print(readRequest(path, true)))
  const { definitions = [], column } = present
  const write = (of: PlanStep) =>
    print(
      solution === null
        ? withoutSolution(requestFor(of, definitions, noSolution, column))
        : requestFor(of, definitions, solution, column),
    )
  const text = write(step)
  const isComplete = solution !== null || step.type === 'delete' || step.type === 'membership'
  const isReplaced = step.type === 'update' || step.type === 'column'
  const unchanged = isReplaced ? write({ ...step, changes: [] }) : text
  return [
    ...reads.map((read) => plain('read', read)),
    { purpose: purposeOf(step), text, unchanged, complete: isComplete },
    ...reads.map((read) => plain('verify', read)),
    ...(tables.length === 0 ? [] : [plain('publish', print(publish(tables)))]),
  ]
}

/** What is read before and after the write. */
function pathsOf(step: PlanStep): readonly string[] {
  switch (step.type) {
    case 'column':
      return [columnPath(step.table, step.column)]
    case 'membership':
      return [membershipPath({ metadataId: step.metadataId, solution: step.changes[0].solution })]
    case 'update':
    case 'create':
    case 'delete':
      return subjectsOf(step).map(({ schemaName, type }) => definitionPath(schemaName, type))
  }
}

function purposeOf(step: PlanStep): ReviewedRequest['purpose'] {
  if (step.type === 'membership') return step.changes[0].after === 'inside' ? 'add' : 'remove'
  return step.type === 'update' || step.type === 'column' ? 'replace' : step.type
}

/** Stands where a solution's name would, until it is taken out again. */
const noSolution = 'none'

/** Only for reading: no name stands where somebody could take it for a solution's. */
function withoutSolution({ headers, body, ...request }: WireRequest): WireRequest {
  const kept = Object.fromEntries(Object.entries(headers).filter(([name]) => name !== 'MSCRM.SolutionUniqueName'))
  return { ...request, headers: kept, ...(body === undefined ? {} : { body: bodyWithoutSolution(body) }) }
}

/** The actions that make multi-table lookups name the solution once more (contract.md 2.9). */
function bodyWithoutSolution(body: string): string {
  const members = parseJson(body)
  if (!isJsonObject(members) || members['SolutionUniqueName'] !== noSolution) return body
  const { SolutionUniqueName: _, ...others } = members
  return JSON.stringify(others)
}
