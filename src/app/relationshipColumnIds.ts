import { cascadeActions } from '../model/cascade.ts'

/** The columns of the relationships grid, in order. The address names them. */
export const relationshipColumnIds = [
  'name',
  'primary',
  'related',
  'lookup',
  'type',
  'behaviour',
  ...cascadeActions,
  'locked',
  'customizable',
  'managed',
  'searchable',
  'hierarchical',
  'menu',
] as const

export type RelationshipColumnId = (typeof relationshipColumnIds)[number]
