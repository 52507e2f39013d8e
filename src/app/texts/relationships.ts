import type { CascadeAction } from '../../model/cascade.ts'
import { actionNames } from './cascade.ts'
import { counted } from './counted.ts'
import { formatNumber } from './format.ts'
import { gridTexts } from './grid.ts'

const relationships = (count: number): string => counted(count, 'relationship', 'relationships')

/** Texts of the relationships page. */
export const relationshipsTexts = {
  title: 'Relationships',
  count: (shown: number, all: number) =>
    shown === all ? relationships(all) : `${formatNumber(shown)} of ${formatNumber(all)}`,
  find: 'Find relationships',
  toolbar: 'Relationships list',
  changed: 'Changed',
  columns: {
    name: 'Name',
    primary: 'Primary',
    related: 'Related',
    lookup: 'Lookup column',
    type: 'Type',
    behaviour: 'Behaviour',
    locked: 'Locked',
    customizable: 'Customizable',
    managed: 'Managed',
    solution: 'Solution',
    searchable: 'Searchable',
    hierarchical: 'Hierarchical',
    menu: 'Menu',
  },
  types: { OneToMany: 'One-to-many', ManyToMany: 'Many-to-many' },
  shortTypes: { OneToMany: '1:N', ManyToMany: 'N:N' },
  /** Shown where a many-to-many relationship has nothing to show; `notForManyToMany` says why. */
  none: '–',
  noneInFilter: 'None (many-to-many)',
  notForManyToMany: 'Many-to-many relationships have no cascade settings',
  noLookup: 'Many-to-many relationships use an intersect table instead of a lookup column',
  noHierarchy: 'Only a one-to-many relationship of a table with itself can be hierarchical',
  yes: 'Yes',
  no: 'No',
  locked: 'Not customizable: the managed solution it came with does not allow it',
  unknown: 'This version does not know the value, so it is shown as it came and cannot be changed here',
  stagedWas: (before: string) => `Staged: was ${before}`,
  staged: 'Has staged changes',
  cell: (schemaName: string, action: CascadeAction) => `${schemaName}, ${actionNames[action]}`,
  solution: {
    reading: 'Reading…',
    unread: 'Not known',
    byNone: 'Listed by none',
    byNoneHint:
      'No visible solution lists it, except the default solution, which lists everything. A solution that holds a whole table brings its relationships without listing them',
    other: 'A solution that was not there when solutions were read',
    draftHint: 'It goes into the chosen solution when it is created',
    readingTitle: 'Reading which solutions list the relationships',
    readingText: 'The list is filtered by them and follows as soon as they are there.',
    unreadTitle: 'Which solutions list the relationships could not be read',
    joined: (solution: string) => `Staged: added to ${solution}`,
    left: (solution: string) => `Staged: removed from ${solution}`,
  },
  chipTable: (table: string) => `Table: ${table}`,
  nothing: {
    title: 'No relationship matches',
    text: 'Remove a filter, or look for a shorter part of the name.',
    clear: 'Clear all filters',
  },
  nothingChanged: {
    title: 'Nothing is staged',
    text: 'Choose another value in an action’s cell and the relationship appears here.',
    clear: 'Show all relationships',
  },
  unknownTable: {
    title: (name: string) => `No table is called “${name}”`,
    text: 'It may have been deleted or renamed, or the address is misspelt. Table names are logical names, in lower case.',
    clear: 'Show all relationships',
  },
  noneAtAll: {
    title: 'This environment lists no relationship',
    text: 'You may lack the privilege to read customizations. Ask the environment’s administrator for the System Customizer role, then open the environment again.',
  },
  grid: gridTexts(relationships),
} as const
