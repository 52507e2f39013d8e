import { z } from 'zod'
import { annotated } from '../definitions/bodyParts.ts'
import { invalidArgument, notSupported, undeclaredProperty } from '../errors.ts'
import type { JsonObject } from '../jsonBody.ts'
import type { ColumnSettings } from '../metadata/storedDefinitions.ts'
import { parseBody } from '../parseBody.ts'
import { columnMembers } from './columnBody.ts'

const named = <const Name extends string>(names: readonly [Name, ...Name[]]) =>
  z.strictObject({ ...annotated, Value: z.enum(names) }).nullish()

const formats = [
  'Text',
  'TextArea',
  'Email',
  'Url',
  'Phone',
  'TickerSymbol',
  'PhoneticGuide',
  'VersionNumber',
  'Json',
  'RichText',
] as const
const integerFormats = ['None', 'Duration', 'TimeZone', 'Language', 'Locale'] as const
const dateFormats = ['DateOnly', 'DateAndTime'] as const
const dateBehaviors = ['UserLocal', 'DateOnly', 'TimeZoneIndependent'] as const

/** What the types add, as requests have it. */
const settingMembers = {
  MaxLength: z.int().nullish(),
  FormatName: named(formats),
  Format: z.string().nullish(),
  MinValue: z.number().nullish(),
  MaxValue: z.number().nullish(),
  Precision: z.int().nullish(),
  PrecisionSource: z.int().nullish(),
  DefaultValue: z.boolean().nullish(),
  DateTimeBehavior: named(dateBehaviors),
}
type Sent = Partial<z.infer<z.ZodObject<typeof settingMembers>>>

interface Kind {
  /** `AttributeType` */
  readonly type: string
  readonly members: readonly (keyof typeof settingMembers)[]
  /** What a request leaves out is what it was; in a new column, the default. */
  settings(sent: Sent, old: ColumnSettings): ColumnSettings
}

const within = (value: number, [low, high]: readonly [number, number], member: string): number => {
  if (value >= low && value <= high) return value
  throw invalidArgument(`The value ${value} of '${member}' is not between ${low} and ${high}.`)
}

const oneOf = (value: string, names: readonly string[], member: string): string => {
  if (names.includes(value)) return value
  throw invalidArgument(`The value '${value}' of '${member}' is none of ${names.join(', ')}.`)
}

const range = (sent: Sent, old: ColumnSettings, limits: readonly [number, number]): ColumnSettings => {
  const low = within(sent.MinValue ?? old.MinValue ?? limits[0], limits, 'MinValue')
  const high = within(sent.MaxValue ?? old.MaxValue ?? limits[1], limits, 'MaxValue')
  if (low > high) throw invalidArgument(`The MinValue ${low} is greater than the MaxValue ${high}.`)
  return { MinValue: low, MaxValue: high }
}

const fraction = (precision: number, mostPrecise: number, limit: number) => (sent: Sent, old: ColumnSettings) => ({
  ...range(sent, old, [-limit, limit]),
  Precision: within(sent.Precision ?? old.Precision ?? precision, [0, mostPrecise], 'Precision'),
})

const length = (sent: Sent, old: ColumnSettings, usual: number, most: number): ColumnSettings => ({
  MaxLength: within(sent.MaxLength ?? old.MaxLength ?? usual, [1, most], 'MaxLength'),
})

/**
 * Column types that can be created on their own. Limits and defaults are those of the service's documentation of the
 * types; EMU where it names none.
 */
const kinds: readonly Kind[] = [
  {
    type: 'String',
    members: ['MaxLength', 'FormatName', 'Format'],
    settings: (sent, old) => ({
      ...length(sent, old, 100, 4000),
      FormatName: { Value: sent.FormatName?.Value ?? old.FormatName?.Value ?? 'Text' },
    }),
  },
  {
    type: 'Memo',
    members: ['MaxLength', 'FormatName', 'Format'],
    settings: (sent, old) => length(sent, old, 2000, 1_048_576),
  },
  {
    type: 'Integer',
    members: ['MinValue', 'MaxValue', 'Format'],
    settings: (sent, old) => ({
      ...range(sent, old, [-2_147_483_648, 2_147_483_647]),
      Format: oneOf(sent.Format ?? old.Format ?? 'None', integerFormats, 'Format'),
    }),
  },
  { type: 'BigInt', members: [], settings: () => ({}) },
  { type: 'Decimal', members: ['MinValue', 'MaxValue', 'Precision'], settings: fraction(2, 10, 100_000_000_000) },
  { type: 'Double', members: ['MinValue', 'MaxValue', 'Precision'], settings: fraction(2, 5, 100_000_000_000) },
  {
    type: 'Money',
    members: ['MinValue', 'MaxValue', 'Precision', 'PrecisionSource'],
    settings: (sent, old) => ({
      ...fraction(2, 4, 922_337_203_685_477)(sent, old),
      PrecisionSource: within(sent.PrecisionSource ?? old.PrecisionSource ?? 2, [0, 2], 'PrecisionSource'),
    }),
  },
  {
    type: 'Boolean',
    members: ['DefaultValue'],
    settings: (sent, old) => ({ DefaultValue: sent.DefaultValue ?? old.DefaultValue ?? false }),
  },
  {
    type: 'DateTime',
    members: ['Format', 'DateTimeBehavior'],
    settings: (sent, old) => ({
      Format: oneOf(sent.Format ?? old.Format ?? 'DateAndTime', dateFormats, 'Format'),
      DateTimeBehavior: { Value: sent.DateTimeBehavior?.Value ?? old.DateTimeBehavior?.Value ?? 'UserLocal' },
    }),
  },
]

/** The kind of an `AttributeType`; undefined: such columns are not created on their own. */
export const kindOf = (type: string): Kind | undefined => kinds.find((kind) => kind.type === type)

const body = z.strictObject({ ...columnMembers, ...settingMembers })
export type PlainColumnBody = z.infer<typeof body>

const settingNames = ['MaxLength', 'FormatName', 'Format', 'MinValue', 'MaxValue', 'Precision', 'PrecisionSource',
  'DefaultValue', 'DateTimeBehavior'] as const satisfies readonly (keyof typeof settingMembers)[]

/**
 * A request for a column, with the members its type declares.
 * @param kind Undefined: a type without settings of its own.
 * @throws ODataError 400 `0x80048d19`; 501 for choices.
 */
export const parseColumn = (json: JsonObject, kind: Kind | undefined): PlainColumnBody => {
  for (const name of ['OptionSet', 'GlobalOptionSet'])
    if (json[name] !== undefined && json[name] !== null) throw notSupported(`${name} of columns`)
  const parsed = parseBody(body, json, 'Attributes')
  const foreign = settingNames.find((name) => kind?.members.includes(name) !== true && name in parsed)
  if (foreign !== undefined) throw undeclaredProperty('Attributes', foreign)
  return parsed
}
