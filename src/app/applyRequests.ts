import { requestFor } from '../apply/requestFor.ts'
import { publish } from '../dataverse/encode.ts'
import { definitionPath, type Definition } from '../dataverse/relationshipDefinition.ts'
import { isJsonObject, parseJson } from '../dataverse/json.ts'
import { requestText } from '../dataverse/requestText.ts'
import { readRequest, type WireRequest } from '../dataverse/wireRequest.ts'
import { subjectsOf, type PlanStep } from '../model/plan.ts'

/** One request as it goes over the wire, without the token. `unchanged` is the same one with nothing changed. */
export interface ReviewedRequest {
  readonly purpose: 'read' | 'replace' | 'create' | 'delete' | 'verify' | 'publish'
  readonly text: string
  readonly unchanged: string
  /** False while something that has to be in it is missing: it must not be copied. */
  readonly complete: boolean
}

/**
 * The literal requests of one step, built by the functions that build what is sent. `definition` is what is there now,
 * as just read; null for what is to be made. `solution` is null until one is chosen; the write then lacks it. `tables`:
 * those of everything that is applied together, published at once. Throws a DecodeError when the definition cannot be
 * rewritten.
 */
export function applyRequests(
  origin: string,
  step: PlanStep,
  definition: Definition | null,
  solution: string | null,
  tables: readonly string[],
): readonly ReviewedRequest[] {
  const print = (request: WireRequest) => requestText(request, origin)
  const plain = (purpose: ReviewedRequest['purpose'], text: string) => ({ purpose, text, unchanged: text, complete: true })
  const reads = subjectsOf(step).map(({ schemaName, type }) => print(readRequest(definitionPath(schemaName, type), true)))
  const definitions = definition === null ? [] : [definition]
  const write = (of: PlanStep) =>
    print(solution === null ? withoutSolution(requestFor(of, definitions, noSolution)) : requestFor(of, definitions, solution))
  const text = write(step)
  const isComplete = solution !== null || step.type === 'delete'
  const unchanged = step.type === 'update' ? write({ ...step, changes: [] }) : text
  const purpose = step.type === 'update' ? 'replace' : step.type
  return [
    ...reads.map((read) => plain('read', read)),
    { purpose, text, unchanged, complete: isComplete },
    ...reads.map((read) => plain('verify', read)),
    ...(tables.length === 0 ? [] : [plain('publish', print(publish(tables)))]),
  ]
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
