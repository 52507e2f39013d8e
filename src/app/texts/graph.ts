import type { LabelTexts } from '../../graph/labels.ts'
import type { LayoutKind } from '../../graph/layoutGraph.ts'
import type { TableKind } from '../../graph/nodes.ts'
import type { Mark } from '../../graph/settingMark.ts'
import type { Fold } from '../../graph/plumbing.ts'
import { actionNames, settingName } from './cascade.ts'
import { formatNumber } from './format.ts'

/** One text or another by number, in English. */
const counted = (count: number, one: string, many: string): string =>
  `${formatNumber(count)} ${count === 1 ? one : many}`

export const graphTexts = {
  title: 'Graph',
  canvas: (table: string) => `${table} and its neighbours`,
  connect: (name: string) => `New relationship of ${name}: drag to another table, or click`,
  canvasHint:
    'Arrow keys move between tables. Enter selects one, plus shows its hidden neighbours, C puts it in the middle, N begins a new relationship. The tree list offers the same.',
  layout: 'Layout',
  layouts: { radial: 'Radial', layered: 'Layered', organic: 'Organic' } satisfies Record<LayoutKind, string>,
  show: 'Show',
  folds: {
    hubs: 'Owner, organization and currency tables',
    logs: 'Log tables',
    activities: 'Kinds of activity',
    intersects: 'Intersect tables',
  } satisfies Record<Fold, string>,
  between: 'Relationships between neighbours',
  rearrange: 'Arrange anew',
  map: 'Whole environment',
  list: 'Tree list',
  more: 'More',
  legend: 'Legend',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  fit: 'Fit to view',
  zoomControls: 'Zoom',
  kinds: {
    custom: 'Custom table',
    managed: 'Managed table',
    activity: 'Activity table',
    intersect: 'Intersect table',
    standard: 'Standard table',
  } satisfies Record<TableKind, string>,
  counts: (one: number, many: number, both: number) =>
    `${counted(one, 'one-to-many', 'one-to-many')}, ${counted(many, 'many-to-one', 'many-to-one')}, ${counted(both, 'many-to-many', 'many-to-many')}`,
  /** What a card may have to shorten, whole. */
  tableHint: (name: string, logicalName: string, kind: string, counts: string) => `${name} (${logicalName}). ${kind}. ${counts}`,
  oneToManyShort: '1:N',
  manyToOneShort: 'N:1',
  manyToManyShort: 'N:N',
  chip: (hub: string, count: number) => `${hub}: ${counted(count, 'relationship', 'relationships')}`,
  foldedGroups: {
    logs: (count: number) => counted(count, 'log table', 'log tables'),
    activities: (count: number) => counted(count, 'kind of activity', 'kinds of activity'),
    intersects: (count: number) => counted(count, 'intersect table', 'intersect tables'),
  } satisfies Record<Exclude<Fold, 'hubs'>, (count: number) => string>,
  foldedAt: (groups: string) => `Folded away: ${groups}`,
  expand: (table: string, count: number) => `Show ${counted(count, 'more neighbour', 'more neighbours')} of ${table}`,
  collapse: (table: string) => `Hide the neighbours of ${table} again`,
  recentre: (table: string) => `Put ${table} in the middle`,
  moreRows: (count: number) => `${formatNumber(count)} more`,
  lookupColumn: (name: string, logicalName: string) => `${name} (${logicalName})`,
  severalTargets: (count: number) => counted(count, 'table', 'tables'),
  changeValue: (action: string, schemaName: string, value: string) => `Change ${action} of ${schemaName}, now ${value}`,
  openBundle: (label: string) => `Show ${label} one by one`,
  closeBundle: (one: string, other: string) => `Draw the relationships of ${one} and ${other} as one line again`,
  placing: 'Arranging the tables',
  placingFailed: 'The tables could not be arranged',
  retry: 'Try again',
  undrawn: (count: number) => `${counted(count, 'relationship', 'relationships')} between neighbours not drawn`,
  shown: (tables: number, relationships: number) =>
    `${counted(tables, 'table', 'tables')}, ${counted(relationships, 'relationship', 'relationships')}`,
  drawThem: 'Draw them',
  unknownTable: (name: string) => `There is no table “${name}” in this environment.`,
  startTable: (name: string) => `Show ${name} instead`,
  noTables: 'This environment has no tables you may see',
  noTablesAdvice: 'Ask an administrator for a role that may read table definitions, then reload.',
  noRelationships: (table: string) => `${table} has no relationships that are drawn.`,
  tree: {
    title: 'Tree list',
    name: 'Table or relationship',
    other: 'Other side',
    hidden: (count: number) => `Show ${counted(count, 'more neighbour', 'more neighbours')}`,
  },
  mapView: {
    title: 'Map of the whole environment',
    hint: 'Click a table to select it, double-click to see its neighbourhood. Every table is also listed in the box “Find a table”.',
    hubs: 'Lines to hub and log tables',
    progress: (share: number) => `Arranging the map, ${new Intl.NumberFormat(undefined, { style: 'percent' }).format(share)}`,
    cancel: 'Cancel',
    cancelled: 'Arranging was cancelled.',
    count: (tables: number, relationships: number) =>
      `${counted(tables, 'table', 'tables')}, ${counted(relationships, 'pair with a line', 'pairs with a line')}`,
    open: (table: string) => `Show the neighbourhood of ${table}`,
  },
  /** What a letter says where Delete is shown; the others stand in lenses alone. */
  marks: {
    D: 'Cascade: related rows are deleted',
    R: 'Restrict: the delete is refused',
    L: 'Remove link: related rows stay',
    C: 'Cascade all',
    A: 'Cascade active',
    U: 'Cascade user-owned',
    '–': 'No action',
    '?': 'Not understood, or not stated',
  } satisfies Record<Mark, string>,
  legendTexts: {
    lines: 'What a delete of the primary row does',
    styles: 'Lines',
    bundle: 'Several relationships of one pair',
    parental: 'Thick: parental',
    staged: 'Dashed: change staged',
    leaving: 'Struck: deletion staged',
    outside: 'Dotted: not in the chosen solution',
    manyToMany: 'Many-to-many',
    many: 'Many rows at this end',
    one: 'One row at this end',
    locked: 'Locked by its managed solution',
    kinds: 'Tables',
    keys: 'Keys of a table with the focus',
    keyNames: { arrows: 'Arrows', enter: 'Enter', plus: '+', centre: 'C', create: 'N' },
    keyUses: {
      arrows: 'Go to the next table',
      enter: 'Select the table',
      plus: 'Show its hidden neighbours, or hide them again',
      centre: 'Put it in the middle',
      create: 'Begin a new relationship',
    },
  },
} as const

export const labelTexts: LabelTexts = {
  table: (name, count) => `${name} table, ${counted(count, 'relationship', 'relationships')}`,
  oneToMany: (primary, related, rule) => `${primary} to ${related}, one-to-many, ${rule}`,
  manyToMany: (one, other, intersect) => `${one} to ${other}, many-to-many, intersect table ${intersect}`,
  bundle: (one, other, count) => `${one} to ${other}, ${counted(count, 'relationship', 'relationships')}`,
  rule: (action, setting) => `${actionNames[action].toLowerCase()}: ${settingName(action, setting)}`,
  reached: (label, level) => `${label}, level ${formatNumber(level)}`,
  named: (label, schemaName) => `${label}, ${schemaName}`,
  staged: (label) => `${label}, change staged`,
  leaving: (label) => `${label}, deletion staged`,
  locked: (label) => `${label}, locked`,
}
