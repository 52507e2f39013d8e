import { isFilled, type LocalizedText } from './localizedText.ts'
import type { Menu } from './relationship.ts'

/** Why a navigation pane item cannot be as it is said to be (contract.md 3.5). */
export type MenuObstacle =
  /** It shows a custom label and has none: 0x80044328. */
  | { readonly rule: 'labelMissing' }
  /** Its order is no whole number of 32 bits: 0x80048d19. */
  | { readonly rule: 'orderNotWhole' }

export interface MenuValues {
  readonly behavior: Menu['behavior']
  readonly labels: readonly LocalizedText[]
  /** Null on most system relationships. */
  readonly order: number | null
}

/** What is wrong with the values of a menu, of a new relationship or of one that is there. */
export const menuObstacles = ({ behavior, labels, order }: MenuValues): readonly MenuObstacle[] => [
  ...(behavior === 'UseLabel' && !labels.some(isFilled) ? [{ rule: 'labelMissing' } as const] : []),
  ...(order !== null && !isInt32(order) ? [{ rule: 'orderNotWhole' } as const] : []),
]

const isInt32 = (value: number): boolean => Number.isInteger(value) && value >= -(2 ** 31) && value < 2 ** 31

/**
 * Whether an existing menu takes no edits: 0x80044329 (contract.md 3.5). Unlike the relationship's own flag it binds
 * unmanaged ones too.
 */
export const isMenuLocked = (menu: Pick<Menu, 'isCustomizable'>): boolean => !menu.isCustomizable
