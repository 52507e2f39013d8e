import { cascadeActions } from '../model/cascade.ts'

/**
 * The columns of the relationships grid, in order: what it is for stands beside the name and the two tables, Delete in
 * view on small screens too. The address names them.
 */
export const relationshipColumnIds = [
  'name',
  'primary',
  'related',
  ...cascadeActions,
  'behaviour',
  'lookup',
  'type',
  'locked',
  'customizable',
  'managed',
  'solution',
  'searchable',
  'hierarchical',
  'menu',
] as const

export type RelationshipColumnId = (typeof relationshipColumnIds)[number]
