import { invalidArgument, noHierarchy, notSupported } from '../errors.ts'
import { isGiven } from './conditionValue.ts'
import { operators, refusedOperators, type Asker, type Subject, type Test } from './operators.ts'

/** How a condition is called where it stands: in FetchXML or in a filter. */
export interface ConditionName {
  /** FetchXML's name. */
  readonly operator: string
  /** What the request says. */
  readonly shown: string
}

/**
 * A condition into a test of a column's value.
 * @throws ODataError 501: Dataverse has it, the emulator has not; 400: no such operator, a wrong number of
 * values, a value or a column of another type, `0x80047020` without a hierarchy (contract.md 4.7).
 */
export const compileCondition = (
  { operator: name, shown }: ConditionName,
  values: readonly unknown[],
  subject: Subject,
  asker: Asker,
): Test => {
  if (refusedOperators.has(name)) throw notSupported(`the condition operator ${shown}`)
  const operator = operators.get(name)
  if (operator === undefined) throw invalidArgument(`The condition operator '${shown}' is not valid.`)
  const { takes, kinds, needsHierarchy } = operator
  if (kinds !== null && !kinds.includes(subject.kind)) {
    throw invalidArgument(
      `The condition operator '${shown}' is not valid for a column of the type ${subject.kind}.`,
    )
  }
  if (needsHierarchy === true && subject.hierarchy === null) throw noHierarchy(shown)
  const given = values.filter(isGiven)
  const test = given.length < values.length ? null : operator.compile(given, subject, asker)
  if (test !== null) return test
  throw invalidArgument(`The condition operator '${shown}' requires ${takes}, but ${given.length} came.`)
}
