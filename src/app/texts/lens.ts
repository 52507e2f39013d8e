import type { TableReach } from '../../graph/light.ts'
import type { Mark } from '../../graph/settingMark.ts'
import type { ImpactAction } from '../../model/impact/impactAction.ts'
import { counted } from './counted.ts'
import { formatNumber } from './format.ts'
import { graphTexts } from './graph.ts'
import { effectNames } from './impact.ts'

/** Texts of the lens on the graph: the picture seen for one action. */
export const lensTexts = {
  title: 'Lens',
  /** In front of the action's name, where nothing else says what it is. */
  chosen: (action: string) => `Lens: ${action}`,
  off: 'No lens',
  close: 'Close the lens',
  start: 'Choose a table to light what the action reaches from it.',
  startTable: 'Start',
  keys: 'In a lens, 1 to 9 light the levels up to that one, and 0 lights all of them.',
  levels: 'Levels',
  allLevels: 'All levels',
  level: (level: number, tables: number) => `Up to level ${formatNumber(level)}: ${counted(tables, 'table', 'tables')} on it`,
  previous: 'One level less',
  next: 'One level more',
  details: 'As a list',
  outside: (tables: number) => `${counted(tables, 'more table is', 'more tables are')} reached outside this picture.`,
  show: 'Show them',
  hide: 'Hide them again',
  showOnMap: 'Show them on the map',
  reachedBesides: 'Every table reached is shown.',
  /** On a table: what happens there. */
  happens: (reach: TableReach): string | null => (reach === null || reach === 'dimmed' ? null : happensOn(reach)),
  legend: {
    lines: (action: string) => `${action}, by relationship`,
    mark: (action: ImpactAction, mark: Mark): string => (action !== 'delete' && mark === '–' ? 'Cascade none' : graphTexts.marks[mark]),
    tables: 'Where the action comes to',
    level: 'So many steps from the table in hand, and what happens to its rows',
    stops: 'Its rows stop the delete',
    lit: 'The action comes over it',
    dimmed: 'It does not',
    levelKeys: '1 to 9',
    levelsUpTo: 'Light the levels up to that one',
    everyLevel: 'Light all levels',
  },
} as const

function happensOn({ level, effect }: Exclude<TableReach, 'dimmed' | null>): string {
  const where = level === 0 ? 'Start' : `Level ${formatNumber(level)}`
  if (effect === null) return where
  const happens = effectNames[effect].charAt(0).toLowerCase() + effectNames[effect].slice(1)
  return level === 0 ? `${where}, other rows of it: ${happens}` : `${where}: ${happens}`
}

/** "Contact table, 24 relationships, level 1: deleted". */
export function labelInLens(label: string, reach: TableReach): string {
  if (reach === null) return label
  const happens = reach === 'dimmed' ? 'not reached' : happensOn(reach)
  return `${label}, ${happens.charAt(0).toLowerCase()}${happens.slice(1)}`
}
