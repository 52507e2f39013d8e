import type { Row } from '../rows/row.ts'
import type { State } from '../state.ts'

/** A solution by its unique name; `Default` is where everything unmanaged lives (contract.md 8.2). */
export const solutionNamed = ({ rows }: Pick<State, 'rows'>, uniqueName: string): Row | undefined =>
  rows.of('solution').find(({ values }) => values.get('uniquename') === uniqueName)
