import { invalidArgument, notSupported, restrictedDelete } from '../../errors.ts'
import type { WriteContext } from '../changeRow.ts'
import type { Row } from '../row.ts'

const checkFormat = ({ values }: Row, column: string, pattern: RegExp, rule: string): void => {
  const value = values.get(column)
  if (typeof value !== 'string' || !pattern.test(value)) throw invalidArgument(`The value of ${column} ${rule}.`)
}

const uniqueName = ({ values }: Row): string => {
  const name = values.get('uniquename')
  return typeof name === 'string' ? name : ''
}

/** That nobody else has it, sees the alternate key to. */
const checkUniqueName = (row: Row): void =>
  checkFormat(row, 'uniquename', /^[a-z_]\w*$/i, 'must be letters, digits and underscores, and start with no digit')

/** EMU: components refer to it in headers and files. */
const checkSameName = (before: Row, after: Row): void => {
  if (uniqueName(before) !== uniqueName(after))
    throw invalidArgument(`The unique name of a ${after.table} cannot be changed.`)
}

/** EMU: the rules of the maker portal. */
const checkPrefixes = (publisher: Row): void => {
  checkFormat(
    publisher,
    'customizationprefix',
    /^(?!mscrm)[a-z][\da-z]{1,7}$/i,
    "must be two to eight letters and digits, start with a letter and not with 'mscrm'",
  )
  const first = publisher.values.get('customizationoptionvalueprefix')
  if (typeof first !== 'number' || first < 10_000 || first > 99_999)
    throw invalidArgument('The value of customizationoptionvalueprefix must be from 10000 to 99999.')
}

/**
 * What writing the rows of `publisher` means beyond the row (contract.md 8.2); each function throws an ODataError:
 * 400 `0x80040203` for values that cannot be, 405 `0x80040227` where solutions keep their publisher (contract.md 14).
 */
export const publisherRules = {
  mandatory: ['uniquename', 'friendlyname', 'customizationprefix', 'customizationoptionvalueprefix'],
  created: (_context: WriteContext, row: Row): void => {
    checkUniqueName(row)
    checkPrefixes(row)
  },
  updated: (_context: WriteContext, before: Row, after: Row): void => {
    checkSameName(before, after)
    checkPrefixes(after)
  },
  deleting: ({ state }: WriteContext, row: Row): void => {
    if (state.rows.pointingTo('solution', 'publisherid', row).length === 0) return
    throw restrictedDelete()
  },
} as const

const checkVersion = (solution: Row): void =>
  checkFormat(solution, 'version', /^\d+(?:\.\d+){1,3}$/, 'must be two to four numbers with dots between')

const special: ReadonlySet<string> = new Set(['Default', 'Active'])

/**
 * What writing the rows of `solution` means beyond the row (contract.md 8.2); each function throws an ODataError: 400
 * `0x80040203` as above, 501 for uninstalling. A new solution is unmanaged and visible. The
 * components of a deleted one stay in the environment.
 */
export const solutionRules = {
  mandatory: ['uniquename', 'friendlyname', 'version', 'publisherid'],
  created: (context: WriteContext, row: Row): void => {
    checkUniqueName(row)
    checkVersion(row)
    context.state.rows.put({ ...row, values: new Map([...row.values, ['ismanaged', false], ['isvisible', true]]) })
  },
  updated: (_context: WriteContext, before: Row, after: Row): void => {
    if (before.values.get('ismanaged') === true) throw invalidArgument('A managed solution cannot be changed.')
    checkSameName(before, after)
    checkVersion(after)
  },
  deleting: ({ state }: WriteContext, row: Row): void => {
    if (special.has(uniqueName(row))) throw invalidArgument('The default solution cannot be deleted.')
    if (row.values.get('ismanaged') === true) throw notSupported('uninstalling managed solutions')
    for (const component of state.rows.pointingTo('solutioncomponent', 'solutionid', row))
      state.rows.remove('solutioncomponent', component.id)
  },
} as const
