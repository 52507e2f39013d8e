import { ODataError } from '../errors.ts'

/** The codes are those of Dataverse's query builder; the texts that are not known are EMU. */

export const unknownFetchTable = (name: string): ODataError =>
  new ODataError(
    400,
    '0x80041102',
    `The entity with a name = '${name}' with namemapping = 'Logical' was not found in the MetadataCache.`,
  )

export const unknownFetchColumn = (table: string, name: string): ODataError =>
  new ODataError(
    400,
    '0x80041103',
    `'${table}' entity doesn't contain attribute with Name = '${name}' and NameMapping = 'Logical'.`,
  )

export const badCondition = (message: string): ODataError => new ODataError(400, '0x80041106', message)

export const attributeWithAggregate = (): ODataError =>
  new ODataError(400, '0x80041107', 'Attributes can not be returned when aggregate operation is specified.')

export const invalidFetchValue = (message: string): ODataError => new ODataError(400, '0x80041108', message)

export const invalidAlias = (alias: string): ODataError =>
  new ODataError(
    400,
    '0x80041109',
    `Invalid character specified for alias: ${alias}. Only characters within the ranges [A-Z], [a-z] or [0-9] or _ are ` +
      'allowed. The first character may only be in the ranges [A-Z], [a-z] or _.',
  )

export const duplicateAlias = (alias: string): ODataError =>
  new ODataError(400, '0x80041109', `The alias ${alias} is used twice.`)

export const unknownAlias = (alias: string): ODataError =>
  new ODataError(400, '0x8004110a', `The alias ${alias} does not exist in the query.`)

export const aliasMissing = (): ODataError =>
  new ODataError(400, '0x8004110b', 'An alias must be specified for every column of an aggregate query.')

/** Microsoft's page on joining tables with FetchXML. */
export const tooManyLinks = (): ODataError =>
  new ODataError(400, '0x8004430d', 'Number of link entities in query exceeded maximum limit.')

/** EMU: joins multiply, and the emulator's memory is small. */
export const joinTooLarge = (): ODataError => new ODataError(400, '0x80044151', 'SQL timeout expired.')
