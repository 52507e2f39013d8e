import type { ComponentKind } from '../../model/dependency.ts'
import type { LinkCount } from '../../dataverse/linkCount.ts'
import { counted, listed } from './counted.ts'
import { formatNumber } from './format.ts'

const kinds: Readonly<Record<Exclude<ComponentKind, 'other'>, string>> = {
  form: 'Forms',
  view: 'Views',
  chart: 'Charts',
  flow: 'Cloud flows',
  businessRule: 'Business rules',
  businessProcess: 'Business process flows',
  process: 'Processes',
  column: 'Columns',
  relationship: 'Relationships',
  table: 'Tables',
  role: 'Security roles',
}

/** Other component types by number (contract.md 8.3). Newer ones have numbers of their own in each environment. */
const componentTypes: ReadonlyMap<number, string> = new Map([
  [3, 'Relationships'], [9, 'Choices'], [11, 'Relationship roles'], [12, 'Relationship role maps'], [14, 'Keys'],
  [24, 'Forms'], [31, 'Reports'], [46, 'Table mappings'], [47, 'Column mappings'],
  [48, 'Ribbon parts'], [49, 'Ribbon parts'], [50, 'Ribbon parts'], [51, 'Ribbon parts'], [52, 'Ribbon parts'],
  [53, 'Ribbon parts'], [54, 'Ribbon parts'], [55, 'Ribbon parts'], [61, 'Web resources'], [62, 'Site maps'],
  [63, 'Connection roles'], [65, 'Hierarchy rules'], [66, 'Custom controls'], [70, 'Field security profiles'],
  [71, 'Field permissions'], [80, 'Model-driven apps'], [90, 'Plug-in types'], [91, 'Plug-in assemblies'],
  [92, 'Plug-in steps'], [300, 'Canvas apps'], [371, 'Connectors'], [372, 'Connectors'],
])

/** How many links; "or more" where the server does not count further. */
const amount = ({ links, exactness }: LinkCount): string =>
  exactness === 'exact' ? formatNumber(links) : `${formatNumber(links)} or more`

/** Texts of the dialog that deletes a relationship. */
export const deletionTexts = {
  open: 'Delete relationship…',
  about: 'Shows what depends on it and what is lost; nothing is sent.',
  staged: 'Its deletion is staged already. Discard it, or apply it among the changes.',
  readOnly: 'This environment is open read-only.',
  cannot: {
    system: 'Dataverse does not delete relationships of the system.',
    managed: 'It belongs to a managed solution: it goes when that solution is uninstalled or updated without it.',
  },
  title: (name: string) => `Delete ${name}?`,
  cancel: 'Cancel',
  close: 'Close',
  lost: {
    title: 'What is lost',
    column: (column: string, table: string) =>
      `The lookup column ${column} of the table ${table}, with the values of all its rows. The rows themselves stay.`,
    target: (column: string, table: string, target: string, remaining: readonly string[]) =>
      `The values of the lookup column ${column} of the table ${table} that point to ${target}. The column stays, for ${listed(remaining)}.`,
    links: (one: string, other: string, intersect: string) =>
      `Every link between ${one} and ${other}, with the intersect table ${intersect}. The rows themselves stay.`,
    forGood: 'There is no way back: creating the relationship again brings back its definition, not the data.',
  },
  count: {
    title: 'Rows concerned',
    loading: 'Counting the rows that lose a link',
    lookup: (count: LinkCount) => {
      if (count.links === 0) return 'No row has a value there: no data is lost.'
      return count.links === 1 ? '1 row loses its link.' : `${amount(count)} rows lose their link.`
    },
    links: (count: LinkCount) => {
      if (count.links === 0) return 'No rows are linked: no data is lost.'
      return count.links === 1 ? '1 link is lost.' : `${amount(count)} links are lost.`
    },
    unknown: 'How many rows lose a link is unknown.',
    unreachable: 'How many rows lose a link is unknown: the environment does not say how to read their table.',
  },
  dependencies: {
    title: 'What depends on it',
    loading: 'Looking for what depends on it',
    unknown: 'What depends on it is unknown, so the deletion cannot be staged yet.',
    none: 'Nothing that Dataverse knows of depends on it. It may not know of cloud flows, canvas apps and other programs.',
    blocked: (count: number) =>
      count === 1 ? 'One component blocks the deletion' : `${formatNumber(count)} components block the deletion`,
    advice: (count: number) =>
      `Dataverse refuses to delete the relationship while ${count === 1 ? 'that component uses it. Change it' : 'these components use it. Change them'}, publish, then check again.`,
    checkAgain: 'Check again',
    kind: (kind: ComponentKind, componentType: number) =>
      kind === 'other' ? (componentTypes.get(componentType) ?? `Components of type ${componentType}`) : kinds[kind],
    unnamed: 'Name unknown',
  },
  member: {
    customer: (column: string, table: string) =>
      `The relationship belongs to the customer lookup ${column} of the table ${table}. Dataverse does not delete one side of a customer lookup.`,
    system: (column: string, table: string) =>
      `The relationship belongs to the lookup ${column} of the table ${table}, which comes with the system and points to several tables. Dataverse does not delete one of its relationships.`,
    deleteColumn: (column: string) => `Delete the column ${column} instead, if you mean to lose all of its values.`,
    keepColumn: (column: string) => `The column ${column} itself belongs to the system and stays, too.`,
    alongside: 'These relationships hang on the same column:',
    more: (count: number) => `and ${counted(count, 'more', 'more')}`,
  },
  links: {
    advice: 'Keep the links in a file first: two columns with the ids of the linked rows.',
    export: 'Export the links',
    progress: (links: number) => `${counted(links, 'link', 'links')} read`,
    saved: (links: number) => `${counted(links, 'link', 'links')} saved.`,
    /** Schema names are letters, digits and underscores (contract.md 1.6); whatever else a server sends is no file name. */
    fileName: (schemaName: string) => `${schemaName.replaceAll(/[^\w-]/g, '_')}-links.csv`,
  },
  confirm: {
    label: (name: string) => `Type ${name} to confirm`,
    stage: 'Stage the deletion',
    note: 'Nothing is sent now. The deletion waits among your changes until you apply them.',
  },
} as const
