/** The columns of the list of tables, in order. The address names them. */
export const tableColumnIds = [
  'name',
  'logicalName',
  'kind',
  'managed',
  'ownership',
  'oneToMany',
  'manyToOne',
  'manyToMany',
] as const

export type TableColumnId = (typeof tableColumnIds)[number]
