import { invalidArgument, ODataError } from '../../errors.ts'
import type { WriteContext } from '../changeRow.ts'
import type { Row } from '../row.ts'

/**
 * What creating a row of `connectionroleobjecttypecode` means: the table it names must exist and take part in
 * connections (contract.md 7.4). Both columns are create-only: the table has no Update message.
 */
export const connectionRoleTableRules = {
  lacks: ['Update'],
  mandatory: ['associatedobjecttypecode', 'connectionroleid'],
  /** @throws ODataError 400 `0x80040203` (EMU) or `0x80048213`. */
  created: ({ state }: WriteContext, row: Row): void => {
    const name = row.values.get('associatedobjecttypecode')
    // EMU: the word for every table.
    if (typeof name !== 'string' || name === 'none') return
    if (state.schema.table(name) === undefined)
      throw invalidArgument(`The column 'associatedobjecttypecode' of '${row.table}' names no table: '${name}'.`)
    const record = state.schema.column('connection', 'record1id')
    if (record !== undefined && 'Targets' in record && !record.Targets.includes(name)) {
      throw new ODataError(
        400,
        '0x80048213',
        'The selected record does not support connections. You cannot add the connection.',
      )
    }
  },
} as const
