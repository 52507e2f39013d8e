import { describe, expect, it } from 'vitest'
import type { CascadeChange } from '../model/change.ts'
import { aStorage } from './builders.ts'
import { stepText } from './texts/step.ts'
import { createWorkspace, type Workspace } from './workspace.ts'
import { stepBetween } from './workspaceStep.ts'

const assign: CascadeChange = { type: 'cascade', schemaName: 'account_contact', action: 'assign', before: 'Cascade', after: 'NoCascade' }
const share: CascadeChange = { ...assign, action: 'share' }
const other: CascadeChange = { ...assign, schemaName: 'account_task' }

const begin = () => {
  const workspace = createWorkspace('5b0a1a54-6c1e-4e0f-9a37-2f1d6f0c8e11', aStorage())
  /** What is said of something that is done. */
  const say = (act: (present: Workspace) => void): string => {
    const previous = workspace.getState()
    act(previous)
    const present = workspace.getState()
    const step = stepBetween(previous, present)
    return step === null ? '' : stepText(step, present.staged.length)
  }
  return say
}

describe('what is said of a step', () => {
  it('names what was staged, undone and redone, and how much is staged then', () => {
    const say = begin()
    expect(say(({ stage }) => stage([assign]))).toBe('Assign of account_contact, now Cascade none. 1 change staged.')
    expect(say(({ stage }) => stage([share]))).toBe('Share of account_contact, now Cascade none. 2 changes staged.')
    expect(say(({ undo }) => undo())).toBe('Undone: Share of account_contact, now Cascade all. 1 change staged.')
    expect(say(({ undo }) => undo())).toBe('Undone: Assign of account_contact, now Cascade all. No change is staged.')
    expect(say(({ undo }) => undo())).toBe('')
    expect(say(({ redo }) => redo())).toBe('Redone: Assign of account_contact, now Cascade none. 1 change staged.')
    expect(say(({ redo }) => redo())).toBe('Redone: Share of account_contact, now Cascade none. 2 changes staged.')
  })

  it('counts what is many', () => {
    const say = begin()
    expect(say(({ stage }) => stage([assign, share]))).toBe('2 changes of account_contact. 2 changes staged.')
    expect(say(({ undo }) => undo())).toBe('Undone: 2 changes of account_contact. No change is staged.')
    expect(say(({ stage }) => stage([assign, other]))).toBe('2 changes staged.')
    expect(say(({ undo }) => undo())).toBe('Undone: 2 changes of 2 relationships. No change is staged.')
  })

  it('tells what else is undone', () => {
    const say = begin()
    expect(say(({ place }) => place('map', { account: { x: 1, y: 2 } }))).toBe('')
    expect(say(({ undo }) => undo())).toBe('Undone: the places of tables.')
    expect(say(({ ignore }) => ignore({ finding: 'It is meant.' }))).toBe('')
    expect(say(({ undo }) => undo())).toBe('Undone: which findings are accepted.')
  })

  it('is nothing where no step was taken', () => {
    const say = begin()
    say(({ stage }) => stage([assign]))
    expect(say(({ settle }) => settle([]))).toBe('')
    expect(say(({ chooseSolution }) => chooseSolution('ContosoProjects'))).toBe('')
  })

  it('is an edit that takes the place of what could be redone', () => {
    const say = begin()
    say(({ stage }) => stage([assign]))
    say(({ undo }) => undo())
    expect(say(({ stage }) => stage([share]))).toBe('Share of account_contact, now Cascade none. 1 change staged.')
  })
})
