import { z } from 'zod'
import { invalidArgument, notSupported } from '../errors.ts'

/** contract.md 9. Types of the client's language ride along as annotations, which the service passes over. */
const annotated = { '@odata.type': z.string().optional() }

const condition = z.strictObject({
  ...annotated,
  ConditionOperator: z.enum(['Equals', 'NotEquals', 'In', 'NotIn', 'GreaterThan', 'LessThan']),
  PropertyName: z.string(),
  Value: z
    .strictObject({
      ...annotated,
      Type: z.string(),
      Value: z.union([z.string(), z.array(z.string()), z.null()]),
    })
    .nullish(),
})
export type MetadataCondition = z.infer<typeof condition>

export interface MetadataFilter {
  readonly '@odata.type'?: string | undefined
  readonly FilterOperator?: 'And' | 'Or' | null | undefined
  readonly Conditions?: readonly MetadataCondition[] | null | undefined
  readonly Filters?: readonly MetadataFilter[] | null | undefined
}

/** EMU: filters nest so deep; nobody needs more, and the reader costs stack. */
const maximumDepth = 10

const filterOf = (depth: number): z.ZodType<MetadataFilter> =>
  z.strictObject({
    ...annotated,
    FilterOperator: z.enum(['And', 'Or']).nullish(),
    Conditions: z.array(condition).nullish(),
    Filters: z.array(depth === 0 ? z.never() : filterOf(depth - 1)).nullish(),
  })

const properties = z.strictObject({
  ...annotated,
  AllProperties: z.boolean().nullish(),
  PropertyNames: z.array(z.string()).nullish(),
})

const part = z.strictObject({
  ...annotated,
  Properties: properties.nullish(),
  Criteria: filterOf(maximumDepth).nullish(),
})

const entityQuery = part.extend({
  AttributeQuery: part.nullish(),
  RelationshipQuery: part.nullish(),
  KeyQuery: z.unknown().optional(),
  LabelQuery: z
    .strictObject({
      ...annotated,
      FilterLanguages: z.array(z.int()).nullish(),
      MissingLabelBehavior: z.int().nullish(),
    })
    .nullish(),
})

/** What is asked of one kind of definition. */
export type QueryPart = z.infer<typeof part>
export type EntityQuery = z.infer<typeof entityQuery>

/**
 * The parameter `Query`: contract.md 9.
 * @throws ODataError 400 naming the member that does not fit; 501 for alternate keys, which the emulator has not, and
 * for ways to fill in missing labels.
 */
export const parseEntityQuery = (json: unknown): EntityQuery => {
  const parsed = entityQuery.safeParse(json)
  if (!parsed.success) {
    throw invalidArgument(
      `The parameter Query of RetrieveMetadataChanges is not valid.\n${z.prettifyError(parsed.error)}`,
    )
  }
  const { KeyQuery, LabelQuery } = parsed.data
  if (KeyQuery !== undefined && KeyQuery !== null) throw notSupported('KeyQuery of RetrieveMetadataChanges')
  if ((LabelQuery?.MissingLabelBehavior ?? 0) !== 0)
    throw notSupported('MissingLabelBehavior of RetrieveMetadataChanges')
  return parsed.data
}
