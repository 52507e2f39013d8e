import { invalidArgument } from '../../errors.ts'
import type { State } from '../../state.ts'
import type { RowValue } from '../../seed.ts'

const tablesOfTwoStates: ReadonlySet<string> = new Set(['relationshiprole', 'connectionrole'])

/**
 * Active or inactive: contract.md 7.2 and 7.4, and so every custom table that is no activity. What states other
 * tables have, facts do not say: any whole number is one there (EMU).
 * @throws ODataError 400 `0x80040203` (EMU: code and text).
 */
export const checkState = ({ schema }: Pick<State, 'schema'>, table: string, value: RowValue): void => {
  const definition = schema.table(table)
  const isPlainCustom = definition?.IsCustomEntity === true && !definition.IsActivity
  if (!isPlainCustom && !tablesOfTwoStates.has(table)) return
  if (value !== 0 && value !== 1)
    throw invalidArgument(`The value ${JSON.stringify(value)} of 'statecode' is no state of '${table}'.`)
}
