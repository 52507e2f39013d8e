/**
 * The catalogue of refusals. Texts and codes: contract.md 1.5 and 14; where the contract gives none,
 * the choice is marked EMU.
 */
export class ODataError extends Error {
  readonly status: number
  readonly code: string

  constructor(status: number, code: string, message: string) {
    super(message)
    this.name = 'ODataError'
    this.status = status
    this.code = code
  }
}

/** What the emulator does not support it refuses by name: an empty 200 would be a lie. design.md 6. */
export const notSupported = (operation: string): ODataError =>
  new ODataError(501, '0x80040203', `The emulator does not support ${operation}.`)

/** contract.md 1.5. */
export const segmentNotFound = (segment: string): ODataError =>
  new ODataError(404, '0x8006088a', `Resource not found for the segment '${segment}'.`)

/** contract.md 1.5. */
export const unknownProperty = (property: string, type: string): ODataError =>
  new ODataError(400, '0x0', `Could not find a property named '${property}' on type '${type}'.`)

/** contract.md 1.5: OData parser errors carry `0x0`. */
export const syntaxError = (message: string): ODataError => new ODataError(400, '0x0', message)

/** contract.md 1.5. */
export const wrongVerb = (url: string): ODataError =>
  new ODataError(404, '', `No HTTP resource was found that matches the request URI '${url}'.`)

/** contract.md 1.5. */
export const invalidKey = (type: string): ODataError =>
  new ODataError(
    400,
    '0x80060888',
    `The key in the request URI is not valid for resource '${type}'. Ensure that the names and number of key ` +
      `properties match the declared or alternate key properties for the resource '${type}'.`,
  )

/** contract.md 1.5: PATCH on a metadata resource. */
export const methodNotSupported = (type: string): ODataError =>
  new ODataError(405, '0x80060888', `Operation not supported on ${type}`)

/** contract.md 1.5: the code is the emulator's. */
export const relationshipNotFound = (name: string): ODataError =>
  new ODataError(404, '0x80040217', `Could not find a relationship with name ${name} in the metadata.`)

/** contract.md 1.5: the code is the emulator's. */
export const tableNotFound = (name: string, id = '00000000-0000-0000-0000-000000000000'): ODataError =>
  new ODataError(404, '0x80040217', `Could not find an entity with name ${name} and id ${id}.`)

/** EMU: the same shape for a column. */
export const columnNotFound = (table: string, column: string): ODataError =>
  new ODataError(404, '0x80040217', `Could not find an attribute with name ${column} on entity ${table}.`)

/** contract.md 1.4. */
export const rowNotFound = (table: string, id: string): ODataError =>
  new ODataError(404, '0x80040217', `${table} With Id = ${id} Does Not Exist`)

/** contract.md 4.5: 405, not 409. */
export const restrictedDelete = (): ODataError =>
  new ODataError(
    405,
    '0x80040227',
    'The object you tried to delete is associated with another object and cannot be deleted.',
  )

/** contract.md 4.3 and 4.5; the text is the emulator's. */
export const removeLinkNotPossible = (): ODataError =>
  new ODataError(400, '0x80048104', 'Cascade RemoveLink is not valid for a lookup that cannot be null.')

/** The code and text of Microsoft's list of error codes; the status is the emulator's. */
export const cannotShareWithOwner = (): ODataError =>
  new ODataError(400, '0x80040214', 'An item cannot be shared with the owning user.')

const mergeRefusals = {
  cycle: ['0x80045300', 'Merge could create cyclical parenting.'],
  inactive: ['0x80045304', 'Merge cannot be performed on entity that is inactive.'],
  identical: ['0x80045305', 'Merge cannot be performed on master and sub-entities that are identical.'],
  'other parent': ['0x80045316', 'Merge warning: sub-entity will be differently parented.'],
  'no parent': ['0x80045317', 'Merge warning: sub-entity might lose parenting'],
} as const

/** Codes and texts of Microsoft's list of error codes; the status is the emulator's. */
export const mergeRefused = (cause: keyof typeof mergeRefusals): ODataError => {
  const [code, message] = mergeRefusals[cause]
  return new ODataError(400, code, message)
}
/** contract.md 14: RecordNotFoundByEntityKey; the text is the one clients see live. */
export const rowNotFoundByKey = (table: string): ODataError =>
  new ODataError(404, '0x80060891', `A record with the specified key values does not exist in ${table} entity`)

/** contract.md 2.2 and 12.5. */
export const queryOptionNotSupported = (option: string): ODataError =>
  new ODataError(400, '0x80060888', `The query parameter ${option} is not supported`)

/** contract.md 9 and 14. */
export const expiredVersionStamp = (): ODataError =>
  new ODataError(
    400,
    '0x80044352',
    'Version stamp associated with the client has expired. Please perform a full sync.',
  )
/** contract.md 10.3 and 14. */
export const aggregateLimitExceeded = (): ODataError =>
  new ODataError(400, '0x8004e023', 'The maximum record limit is exceeded. Reduce the number of records.')

/** Microsoft's page on aggregates names these limits of `$apply`. EMU: codes and texts. */
export const groupNotAllowed = (property: string): ODataError =>
  new ODataError(400, '0x80060888', `The date '${property}' can't be used in groupby.`)

/** See `groupNotAllowed`. */
export const methodNotAllowed = (method: string): ODataError =>
  new ODataError(400, '0x80060888', `The aggregation method '${method}' is not supported.`)

/** See `groupNotAllowed`. */
export const aliasTwice = (alias: string): ODataError =>
  new ODataError(400, '0x80060888', `The result of $apply has two columns '${alias}'.`)

/** Microsoft's page on joining tables has code and text. */
export const expandNotAllowed = (message: string): ODataError => new ODataError(400, '0x80060888', message)

/**
 * Microsoft's page on joining tables: many-to-many relationships are not supported with a nested `$expand`. EMU: the
 * code; the text is what older versions said of every nested one.
 */
export const nestedManyToMany = (navigation: string): ODataError =>
  new ODataError(
    400,
    '0x80060888',
    `The "${navigation}" navigation property can't be expanded. Multiple levels of expansion aren't supported.`,
  )

/** contract.md 2.2: observed as 501 and as 400; the emulator answers 501. */
export const metadataFunctionNotSupported = (name: string): ODataError =>
  new ODataError(501, '0x8006088a', `The "${name}" function isn't supported for Metadata Entities.`)

/** contract.md 2.2 (EMU): labels, cascades and menus cannot be filtered. */
export const propertyNotFilterable = (property: string, type: string): ODataError =>
  new ODataError(400, '0x80060888', `The property '${property}' of type '${type}' can't be used in $filter.`)

/** contract.md 2.2: the usual cause is an enum compared with a plain text (contract.md 17, item 6). */
export const incompatibleTypes = (left: string, right: string, operator: string): ODataError =>
  new ODataError(
    400,
    '0x0',
    `A binary operator with incompatible types was detected. Found operand types '${left}' and '${right}' ` +
      `for operator kind '${operator}'.`,
  )

/** Microsoft's page on filters: collections of a lookup's row cannot be asked. EMU: code and text. */
export const collectionBehindLookup = (path: string): ODataError =>
  new ODataError(
    400,
    '0x80060888',
    `The collection '${path}' stands behind a lookup: it can't be used in $filter.`,
  )

/** EMU: OData's own text. An empty list would hide the slip. */
export const unknownEnumMember = (enumType: string, member: string): ODataError =>
  syntaxError(`The string '${enumType}'${member}'' is not a valid enumeration type constant.`)

/** contract.md 4.7: a hierarchy operator without a hierarchy. EMU: the text. */
export const noHierarchy = (operator: string): ODataError =>
  new ODataError(
    400,
    '0x80047020',
    `The operator ${operator} needs a hierarchical relationship on the table's id.`,
  )

/** EMU: the header rules of contract.md 2.7 give no code for this. */
export const invalidArgument = (message: string): ODataError => new ODataError(400, '0x80040203', message)

/** contract.md 1.5. */
export const payloadError = (entity: string, detail: string): ODataError =>
  new ODataError(
    400,
    '0x80048d19',
    `Error identified in Payload provided by the user for Entity :'${entity}', ` +
      `InnerException : Microsoft.OData.ODataException: ${detail}`,
  )

/** contract.md 1.5. */
export const undeclaredProperty = (entity: string, property: string): ODataError =>
  payloadError(entity, `An undeclared property '${property}' was found in the payload.`)

/** contract.md 8.5: match on the code, the status varies. */
export const customizationLock = (
  requested: string,
  running: string,
  status: 429 | 503 | 400 = 429,
): ODataError =>
  new ODataError(
    status,
    '0x80071151',
    `Cannot start the requested operation [${requested}] because there is another [${running}] running ` +
      'at this moment. Use Solution History for more details.',
  )

/** contract.md 1.5: a lookup is written through its navigation property. */
export const lookupWrittenAsColumn = (): ODataError =>
  new ODataError(
    400,
    '0x80060888',
    'CRM do not support direct update of Entity Reference properties. Use Navigation properties instead.',
  )

/** contract.md 14. */
export const stringTooLong = (): ODataError =>
  new ODataError(400, '0x80044331', 'A validation error occurred. A string value provided is too long.')

/** contract.md 7.3: mandatory columns. EMU: the same for one that is cleared. */
export const mandatoryColumn = (table: string, column: string): ODataError =>
  invalidArgument(`The column '${column}' of '${table}' is mandatory: it cannot be empty.`)

/** EMU: the contract gives no code. An answer 204 to a write that does nothing would be a lie. */
export const readOnlyColumn = (table: string, column: string): ODataError =>
  invalidArgument(`The column '${column}' of '${table}' is read-only.`)

/** contract.md 7.3: ids are create-only. EMU: in every table; the same id is no change. */
export const changedId = (): ODataError => invalidArgument('The id of a row cannot be changed.')

/** contract.md 12.4. */
export const versionMismatch = (): ODataError =>
  new ODataError(
    412,
    '0x80060882',
    "The version of the existing record doesn't match the RowVersion property provided.",
  )

/** contract.md 12.4, `If-None-Match: *`. EMU: the code is that of a duplicate. */
export const recordExists = (): ODataError =>
  new ODataError(412, '0x80040237', 'A record with matching key values already exists.')

/** contract.md 14. */
export const duplicateRecord = (): ODataError =>
  new ODataError(412, '0x80040237', 'Operation failed due to a SQL integrity violation.')

/** contract.md 14: DuplicateRecordEntityKey. EMU: the text, of Microsoft's list of error codes. */
export const duplicateKey = (columns: readonly string[], key: string): ODataError =>
  new ODataError(
    412,
    '0x80060892',
    `A record that has the attribute values ${columns.join(', ')} already exists. The entity key ${key} requires ` +
      'that this set of attributes contains unique values. Select unique values and try again.',
  )

/** contract.md 6.1 and 14. */
export const noRelationship = (): ODataError =>
  new ODataError(400, '0x80040236', 'No relationship exists between the objects specified.')

/** contract.md 14. */
export const nameTaken = (): ODataError =>
  new ODataError(400, '0x80047010', 'An object with the specified name already exists')

/** contract.md 14. */
export const tableTaken = (): ODataError =>
  new ODataError(
    400,
    '0x8004700b',
    'An entity with the specified name already exists. Please specify a unique name.',
  )

/** contract.md 6.1 and 14: rows of intersect tables are written with `$ref` alone. */
export const tableIsIntersect = (): ODataError =>
  new ODataError(400, '0x8004830f', 'The specified entity is intersect entity')

/** EMU: code and text as reported from live environments; contract.md 1.3 gives 405 for what is not supported. */
export const messageNotSupported = (message: string, table: string): ODataError =>
  new ODataError(
    405,
    '0x80040800',
    `The '${message}' method does not support entities of type '${table}'. ` +
      'MessageProcessorCache returned MessageProcessor.Empty.',
  )

/** contract.md 6.1: ids of another host are refused. EMU: code and text. */
export const foreignReference = (reference: string): ODataError =>
  new ODataError(
    400,
    '0x80060888',
    `The reference '${reference}' is not an address of a row of this environment.`,
  )

/** EMU: which member of a collection is to be taken out must be said once (contract.md 6.1, ways 2a and 2b). */
export const invalidReference = (property: string): ODataError =>
  new ODataError(
    400,
    '0x80060888',
    `A reference in '${property}' is named by its key in the path or by $id, and a single value by neither.`,
  )

/** contract.md 4.3 and 14: a row does not become its own ancestor. EMU: the text's beginning. */
export const loopBeingCreated = (): ODataError =>
  new ODataError(
    400,
    '0x80040387',
    'Creating this parental association would create a loop in this entity hierarchy.',
  )
