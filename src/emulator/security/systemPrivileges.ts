import { privilegeId, type Privilege, type PrivilegeType } from './tablePrivileges.ts'

/**
 * Things that are secured and are no table of the facts: name in the privilege, logical name, object type code.
 * EMU: the codes of tables that only the schema's storage has.
 */
const secured = [
  ['Entity', 'entity', 9800],
  ['Attribute', 'attribute', 9808],
  ['Relationship', 'relationship', 9810],
  ['EntityMap', 'entitymap', 4600],
  ['AttributeMap', 'attributemap', 4601],
  ['Query', 'savedquery', 1039],
  ['SystemForm', 'systemform', 1030],
  ['SavedQueryVisualizations', 'savedqueryvisualization', 1111],
  ['WebResource', 'webresource', 9333],
  ['Publisher', 'publisher', 7101],
  ['Solution', 'solution', 7100],
] as const

const types: readonly PrivilegeType[] = ['Create', 'Read', 'Write', 'Delete']

const special = [
  'prvReadCustomization',
  'prvWriteCustomization',
  'prvPublishCustomization',
  'prvExportCustomization',
  'prvImportCustomization',
  'prvActOnBehalfOfAnotherUser',
] as const

const privilege = (name: string, type: PrivilegeType | null): Privilege => ({
  id: privilegeId(name),
  name,
  type,
  depths: ['Global'],
})

/** Privileges for customizing and administering: those of contract.md 10.2 and their kind. */
export const systemPrivileges: readonly Privilege[] = [
  ...secured.flatMap(([name]) => types.map((type) => privilege(`prv${type}${name}`, type))),
  ...special.map((name) => privilege(name, null)),
]

/** What the text of a refusal says a privilege is for. */
export interface Target {
  readonly table: string
  readonly code: number
}

const targets: ReadonlyMap<string, Target> = new Map(
  secured.flatMap(([name, table, code]) => types.map((type) => [`prv${type}${name}`, { table, code }])),
)

/** EMU: a privilege that belongs to no table says so. */
export const systemTarget = (name: string): Target => targets.get(name) ?? { table: 'none', code: 0 }
