import type { Environment } from '../environment.ts'
import { hierarchyObstacle } from '../hierarchyRules.ts'
import { menuObstacles, type MenuObstacle } from '../menuRules.ts'
import { cascadeIssues } from './cascadeIssues.ts'
import { columnIssues } from './columnIssues.ts'
import type { Draft, MenuDraft, OneToManyDraft } from './draft.ts'
import { at, type DraftIssue } from './draftIssue.ts'
import { intersectIssues, relationshipNameIssues } from './nameIssues.ts'
import { navigationIssues } from './navigationIssues.ts'
import { tableIssues } from './tableIssues.ts'
import type { KnownColumns } from './takenNames.ts'

/** What the rules need besides the environment. */
export interface DraftKnowledge {
  /** The customization prefix of the solution's publisher; empty when it has none, and then nothing can be named. */
  readonly prefix: string
  /** The columns that were read. Those of the related table matter most; whatever is missing is left to the server. */
  readonly columns?: KnownColumns
}

/**
 * Why the server would refuse a draft: every rule it breaks, each at its field. Empty: as far as can be known, the server
 * will create it.
 * @param environment As it will be when the draft's turn comes: with everything staged before it, and without itself.
 */
export function draftIssues(
  environment: Environment,
  draft: Draft,
  { prefix, columns = new Map() }: DraftKnowledge,
): readonly DraftIssue[] {
  const ofColumn = columnIssues(environment, draft, { prefix, columns })
  const isColumnNameWrong = ofColumn.some(({ field }) => field === 'column.schemaName')
  return [
    ...tableIssues(environment, draft),
    ...relationshipNameIssues(environment, draft, prefix),
    ...(draft.type === 'ManyToMany' ? intersectIssues(environment, draft, prefix) : []),
    ...ofColumn,
    // Whatever follows from a column's name is wrong as well then: the cause is enough.
    ...navigationIssues(environment, draft, columns).filter(
      ({ field }) => field !== 'column.schemaName' || !isColumnNameWrong,
    ),
    ...cascadeIssues(environment, draft, columns),
    ...menuIssues(draft),
    ...(draft.type === 'OneToMany' ? hierarchyIssues(environment, draft) : []),
  ]
}

const menuFields = { labelMissing: 'labels', orderNotWhole: 'order' } as const satisfies Record<MenuObstacle['rule'], string>

const menuIssuesAt = (name: 'menu' | 'menu1' | 'menu2', menu: MenuDraft): readonly DraftIssue[] =>
  menuObstacles(menu).map((obstacle) => at(`${name}.${menuFields[obstacle.rule]}`)(obstacle))

function menuIssues(draft: Draft): readonly DraftIssue[] {
  switch (draft.type) {
    case 'OneToMany':
      return menuIssuesAt('menu', draft.menu)
    case 'ManyToMany':
      return [...menuIssuesAt('menu1', draft.menu1), ...menuIssuesAt('menu2', draft.menu2)]
    case 'MultiTable':
    case 'Customer':
      // Their menus have the server's defaults.
      return []
  }
}

function hierarchyIssues(environment: Environment, draft: OneToManyDraft): readonly DraftIssue[] {
  const obstacle = draft.isHierarchical ? hierarchyObstacle(environment, draft) : null
  return obstacle === null ? [] : [at('isHierarchical')(obstacle)]
}
