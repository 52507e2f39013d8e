import type { RowValue } from '../../seed.ts'
import { stamps, type WriteContext } from '../changeRow.ts'
import { ownership } from '../ownership.ts'
import { holdsReference } from '../rowProperties.ts'
import { referenceIn, type Row } from '../row.ts'
import { isWritable } from './columnAccess.ts'

/**
 * What a new row has besides what its body says: id, stamps, an owner, the active state (contract.md 7.2), the
 * organization. The caller owns it unless the body says who does.
 */
export const newRow = (
  context: WriteContext,
  { table, id }: Pick<Row, 'table' | 'id'>,
  given: ReadonlyMap<string, RowValue>,
): Row => {
  const { state, callerId } = context
  const { schema } = state
  const values = new Map<string, RowValue>(stamps(context, table, ['created', 'modified']))
  const put = (name: string, value: RowValue) => {
    if (schema.column(table, name) !== undefined) values.set(name, value)
  }
  put('statecode', 0)
  put('statuscode', 1)
  const organization = state.seed.organization.id
  const isReference = holdsReference(schema.column(table, 'organizationid')?.AttributeType)
  put('organizationid', isReference ? { table: 'organization', id: organization } : organization)
  for (const [name, value] of given) values.set(name, value)
  values.set(schema.table(table)?.PrimaryIdAttribute ?? `${table}id`, id)

  const version = state.rows.nextVersion()
  const row: Row = { table, id, version, values }
  const owner = schema.column(table, 'ownerid')
  if (owner === undefined || !isWritable(schema, owner, 'create')) return row
  const its = referenceIn(row, 'ownerid') ?? { table: 'systemuser', id: callerId }
  return { ...row, values: new Map([...values, ...ownership(state, table, its)]) }
}
