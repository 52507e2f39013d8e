import { invalidArgument, stringTooLong } from '../errors.ts'
import { referenceIn, type Row } from '../rows/row.ts'
import type { State } from '../state.ts'
import type { SchemaWrite } from './schemaWrite.ts'

const prefixOf = (publisher: Row | undefined): readonly string[] => {
  const prefix = publisher?.values.get('customizationprefix')
  return typeof prefix === 'string' ? [prefix.toLowerCase()] : []
}

const publisherOf = ({ rows }: State, solution: Row): Row | undefined => {
  const publisher = referenceIn(solution, 'publisherid')
  return publisher === null ? undefined : rows.byId('publisher', publisher.id)
}

/**
 * contract.md 1.6: the prefix of the target solution's publisher. EMU: without a target solution, that of any
 * publisher who has no managed solution: those are the publishers whose customizers work in this environment.
 */
const allowedPrefixes = ({ state, solution }: SchemaWrite): readonly string[] => {
  if (solution !== null) return prefixOf(publisherOf(state, solution))
  const closed = new Set(
    state.rows
      .of('solution')
      .filter(({ values }) => values.get('ismanaged') === true)
      .map((managed) => publisherOf(state, managed)?.id),
  )
  return state.rows
    .of('publisher')
    .filter(({ id }) => !closed.has(id))
    .flatMap(prefixOf)
}

/** EMU: the create limit was not found (contract.md 1.6). */
const maximumLength = 100

const identifier = /^[A-Za-z]\w*$/

/** Property names of the Web API. EMU: the text. @throws ODataError 400. */
export const checkIdentifier = (name: string): void => {
  if (!identifier.test(name)) throw invalidArgument(`The name '${name}' is not a valid identifier.`)
  if (name.length > maximumLength)
    throw stringTooLong()
}

/**
 * The schema name of something new (contract.md 1.6).
 * @param what The member that holds it, for the text.
 * @throws ODataError 400; the code for a missing prefix is the emulator's.
 */
export const newName = (name: string | null | undefined, what: string, write: SchemaWrite): string => {
  const prefixes = allowedPrefixes(write)
  const isPrefixed = prefixes.some((prefix) => {
    const start = `${prefix}_`
    return name?.toLowerCase().startsWith(start) === true && name.length > start.length
  })
  if (name === null || name === undefined || !isPrefixed) {
    throw invalidArgument(
      `The ${what} '${name ?? ''}' is invalid or missing. Custom names must start with a valid customization prefix ` +
        `(${prefixes.join(', ')}).`,
    )
  }
  checkIdentifier(name)
  return name
}
