/** How rows are put under headings. */
export interface Grouping<Row> {
  /** The group a row belongs to. */
  readonly of: (row: Row) => string
  readonly label: (group: string) => string
}

/** One line of a grid: a row, or the heading of a group. Keys are unique among both. */
export type GridItem<Row> =
  | { readonly type: 'row'; readonly key: string; readonly row: Row }
  | {
      readonly type: 'group'
      readonly key: string
      readonly group: string
      readonly label: string
      readonly count: number
      readonly isCollapsed: boolean
    }

const groupKey = (group: string): string => `group ${group}`

const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' })

/** The lines to draw: the rows as given, or under their groups by label, those of collapsed groups left out. */
export function gridItems<Row>(
  rows: readonly Row[],
  rowKey: (row: Row) => string,
  grouping: Grouping<Row> | null,
  collapsed: ReadonlySet<string>,
): readonly GridItem<Row>[] {
  const itemOf = (row: Row): GridItem<Row> => ({ type: 'row', key: rowKey(row), row })
  if (grouping === null) return rows.map(itemOf)
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    const group = grouping.of(row)
    const members = groups.get(group)
    if (members === undefined) groups.set(group, [row])
    else members.push(row)
  }
  return [...groups]
    .map(([group, members]) => ({ group, members, label: grouping.label(group) }))
    .toSorted((a, b) => collator.compare(a.label, b.label))
    .flatMap(({ group, members, label }) => {
      const isCollapsed = collapsed.has(group)
      const heading: GridItem<Row> = {
        type: 'group',
        key: groupKey(group),
        group,
        label,
        count: members.length,
        isCollapsed,
      }
      return isCollapsed ? [heading] : [heading, ...members.map(itemOf)]
    })
}
