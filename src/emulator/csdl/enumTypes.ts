import { enumMembers } from '../metadata/enumMembers.ts'
import { element } from './xml.ts'

const flags: ReadonlySet<string> = new Set(['SecurityTypes', 'OwnershipTypes', 'AccessRights'])

/** Enums that no definition has, but parameters and answers do. */
const ofMessages = {
  EndpointAccessType: ['Default', 'Internet', 'Intranet'],
  PrivilegeDepth: ['Basic', 'Local', 'Deep', 'Global'],
  MetadataConditionOperator: ['Equals', 'NotEquals', 'In', 'NotIn', 'GreaterThan', 'LessThan'],
  LogicalOperator: ['And', 'Or'],
} as const

const enumType = (name: string, members: readonly (readonly [string, number])[], isFlags: boolean): string =>
  element(
    'EnumType',
    { Name: name, IsFlags: isFlags ? 'true' : undefined },
    members.map(([member, value]) => element('Member', { Name: member, Value: String(value) })),
  )

/** A flag's value is a bit; the first member is none of them. contract.md 3.4 to 3.6. */
const numbered = (members: readonly string[], isFlags: boolean): [string, number][] =>
  members.map((member, index) => [member, isFlags && index > 0 ? 2 ** (index - 1) : index])

/** contract.md 9. */
const deletedMetadataFilters = [
  ['Default', 1],
  ['Entity', 1],
  ['Attribute', 2],
  ['Relationship', 4],
  ['Label', 8],
  ['OptionSet', 16],
  ['All', 31],
] as const

/** Microsoft's values, in the order in which answers name the rights. */
const accessRights = [
  ['None', 0],
  ['ReadAccess', 1],
  ['WriteAccess', 2],
  ['AppendAccess', 4],
  ['AppendToAccess', 16],
  ['CreateAccess', 32],
  ['DeleteAccess', 65_536],
  ['ShareAccess', 262_144],
  ['AssignAccess', 524_288],
] as const

export const enumTypes: readonly string[] = [
  ...Object.entries({ ...enumMembers, ...ofMessages }).map(([name, members]) =>
    enumType(name, numbered(members, flags.has(name)), flags.has(name)),
  ),
  enumType('DeletedMetadataFilters', deletedMetadataFilters, true),
  enumType('AccessRights', accessRights, true),
]
