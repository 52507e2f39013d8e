import { ODataError } from '../../errors.ts'
import type { State } from '../../state.ts'
import { isSame, referenceIn, type Reference, type Row } from '../row.ts'

/** Codes and texts: contract.md 14 and the error code list it is taken from (ERR); the status is its default. */
const refuse = (code: string, text: string): never => {
  throw new ODataError(400, code, text)
}

const bothSides = [1, 2] as const

/** A side needs a row or a role; one of the sides a row (contract.md 7.4). */
const checkSides = (connection: Row): void => {
  const records = bothSides.map((side) => referenceIn(connection, `record${side}id`))
  const roles = bothSides.map((side) => referenceIn(connection, `record${side}roleid`))
  if (records.some((record, index) => record === null && roles[index] === null))
    refuse('0x80048218', 'You must provide a name or select a role for both sides of this connection.')
  const [one, two] = records
  if (one === null && two === null) refuse('0x80048210', 'Both objects being connected are missing.')
  if (one && two && isSame(one, two))
    refuse('0x80048217', 'Cannot connect a record to itself.')
}

const checkDates = ({ values }: Row): void => {
  const [start, end] = [values.get('effectivestart'), values.get('effectiveend')]
  if (typeof start === 'string' && typeof end === 'string' && Date.parse(start) > Date.parse(end))
    refuse('0x80048209', 'Start date / end date is invalid.')
}

/** A role without tables is for all of them (contract.md 7.4). */
const checkRoleFitsTable = ({ rows, schema }: State, role: Reference, record: Reference): void => {
  const tables = rows
    .pointingTo('connectionroleobjecttypecode', 'connectionroleid', role)
    .map(({ values }) => values.get('associatedobjecttypecode'))
  if (tables.length === 0 || tables.includes('none') || tables.includes(record.table)) return
  const name = rows.byId(role.table, role.id)?.values.get('name')
  const code = schema.table(record.table)?.ObjectTypeCode ?? 0
  refuse(
    '0x80048215',
    `The record of type ${record.table} (Object type code ${code}) is not defined for use with connection role ` +
      `${typeof name === 'string' ? name : ''} with id ${role.id}.`,
  )
}

/** Roles of both sides must match, in whichever direction it is stated. */
const checkRolesMatch = ({ rows }: State, one: Reference, two: Reference): void => {
  const relationship = 'connectionroleassociation_association'
  const matching = new Set([...rows.linked(relationship, 1, one.id), ...rows.linked(relationship, 2, one.id)])
  if (!matching.has(two.id)) refuse('0x80048216', 'The connection roles are not related.')
}

/**
 * Can these two rows be connected that way: contract.md 7.4.
 * @throws ODataError 400 `0x80048218` for a side without anything, and the others of that family.
 */
export const checkConnection = (state: State, connection: Row): void => {
  checkSides(connection)
  checkDates(connection)
  for (const side of bothSides) {
    const role = referenceIn(connection, `record${side}roleid`)
    const record = referenceIn(connection, `record${side}id`)
    if (role !== null && record !== null) checkRoleFitsTable(state, role, record)
  }
  const [one, two] = bothSides.map((side) => referenceIn(connection, `record${side}roleid`))
  if (one && two) checkRolesMatch(state, one, two)
}
