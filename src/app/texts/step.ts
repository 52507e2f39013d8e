import { isValueChange, relationshipOf } from '../../model/change.ts'
import type { Step, StepChange } from '../workspaceStep.ts'
import { changeName, changeValueName } from './change.ts'
import { counted } from './counted.ts'
import { creationTexts } from './creation.ts'

const doneTexts: Readonly<Record<Step['type'], (what: string) => string>> = {
  edited: (what) => what,
  undone: (what) => (what === '' ? 'Undone.' : `Undone: ${what}`),
  redone: (what) => (what === '' ? 'Redone.' : `Redone: ${what}`),
}

const stagedText = (staged: number): string => (staged === 0 ? 'No change is staged.' : `${counted(staged, 'change', 'changes')} staged.`)

/** What a step came to: "Undone: Assign of account_contact, now Cascade all. 3 changes staged."; empty where nobody need hear it. */
export function stepText(step: Step, staged: number): string {
  const { type, changes, moved } = step
  if (changes.length > 0) return [doneTexts[type](whatText(step)), stagedText(staged)].filter((text) => text !== '').join(' ')
  // Whoever moves a table, or accepts a finding, has it in hand.
  if (type === 'edited') return ''
  return doneTexts[type](moved ? 'the places of tables.' : 'which findings are accepted.')
}

function whatText({ type, changes }: Step): string {
  const [first, ...others] = changes
  if (first === undefined) return ''
  if (others.length === 0) return changeText(first)
  const names = new Set(changes.map(({ change }) => relationshipOf(change)))
  if (names.size === 1) return `${counted(changes.length, 'change', 'changes')} of ${relationshipOf(first.change)}.`
  // Of a gesture over many the page itself says what it came to.
  return type === 'edited' ? '' : `${counted(changes.length, 'change', 'changes')} of ${counted(names.size, 'relationship', 'relationships')}.`
}

function changeText({ change, isStaged }: StepChange): string {
  if (change.type === 'create' && isStaged) return creationTexts.staged(change.schemaName)
  const what = `${changeName(change)} of ${relationshipOf(change)}`
  if (isValueChange(change)) return `${what}, now ${changeValueName(change, isStaged ? change.after : change.before)}.`
  return isStaged ? `${what}.` : `${what}, no longer staged.`
}
