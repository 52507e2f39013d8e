import { useCallback, useMemo, useState } from 'react'
import { cascadeOptions } from '../../../model/cascadeOptions.ts'
import { subjectOf } from '../../../model/change.ts'
import { closedBy } from '../../../model/closed.ts'
import type { Environment } from '../../../model/environment.ts'
import { judge, type Edit, type Judgement } from '../../../model/gesture.ts'
import type { IsLookupRequired } from '../../../model/impact/impactStep.ts'
import { choosablePresets } from '../../../model/preset.ts'
import { presetChanges } from '../../../model/presetChanges.ts'
import type { Staged } from '../../../model/stage.ts'
import { stagedEnvironment } from '../../../model/stagedEnvironment.ts'
import { useKnownLookups } from '../../cascadeChoice.ts'
import { useSession } from '../../session.tsx'
import { useStaged } from '../../staged.ts'
import { presetNames, settingName } from '../../texts/cascade.ts'
import { matrixTexts } from '../../texts/matrix.ts'
import type { RelationshipRow } from '../relationshipRows.ts'
import { actionOf, fillEdits, pasteEdits, type Asked, type Block, type GestureProblem } from './blockEdits.ts'
import { letterChoice, type LetterOption } from './letterChoice.ts'

/** What a gesture came to when it was not simply staged. */
export type Pending =
  | { readonly type: 'problem'; readonly problem: GestureProblem }
  | { readonly type: 'refused'; readonly edits: readonly Edit[]; readonly judgement: Judgement; readonly on: Ground }

/** What edits are judged by. */
interface Ground {
  readonly held: Environment
  readonly staged: Staged
  readonly lookupRequired: IsLookupRequired
}

const isSameGround = (one: Ground, other: Ground): boolean =>
  one.held === other.held && one.staged === other.staged && one.lookupRequired === other.lookupRequired

/** Whether staging the one comes to the same as staging the other. */
const isSame = ({ changes }: Judgement, other: Judgement): boolean =>
  changes.length === other.changes.length &&
  changes.every((change, index) => {
    const counterpart = other.changes[index]
    return counterpart !== undefined && subjectOf(change) === subjectOf(counterpart) && change.after === counterpart.after
  })

const judgeOn = ({ held, staged, lookupRequired }: Ground, edits: readonly Edit[]): Judgement =>
  judge(held, stagedEnvironment(held, staged), edits, lookupRequired)

const isPresets = (edits: readonly { readonly type: Edit['type'] }[]): boolean => edits.every(({ type }) => type === 'preset')

/**
 * Changes of many cells at once. What is allowed as a whole is staged at once, as one step; what is not waits as
 * `pending` for a word, and nothing of it is staged before.
 */
export function useGestures() {
  const { environment: held, readOnly, workspace } = useSession()
  const lookupRequired = useKnownLookups()
  const [pending, setPending] = useState<Pending | null>(null)
  const [finished, setFinished] = useState<{ text: string; staged: Staged } | null>(null)
  const staged = useStaged()

  const ground = useCallback((): Ground => ({ held, staged: workspace.getState().staged, lookupRequired }), [held, workspace, lookupRequired])
  const fail = useCallback((problem: GestureProblem) => setPending({ type: 'problem', problem }), [])
  /** Said until something else is staged or taken back. */
  const announce = useCallback((text: string) => setFinished({ text, staged: workspace.getState().staged }), [workspace])
  const finish = useCallback(
    ({ changes, allowed, unchanged }: Judgement, edits: readonly { readonly type: Edit['type'] }[]) => {
      if (changes.length > 0) workspace.getState().stage(changes)
      announce(matrixTexts.staged(isPresets(edits), allowed, unchanged))
    },
    [workspace, announce],
  )

  /** Judges the edits together. */
  const run = useCallback(
    (edits: readonly Edit[]) => {
      if (readOnly !== null) return fail({ type: 'readOnly' })
      const on = ground()
      const judgement = judgeOn(on, edits)
      if (judgement.refused.length > 0) setPending({ type: 'refused', edits, judgement, on })
      else finish(judgement, edits)
    },
    [readOnly, ground, fail, finish],
  )
  const ask = useCallback(
    (asked: Asked) => (asked.type === 'problem' ? fail(asked.problem) : run(asked.edits)),
    [fail, run],
  )
  const paste = useCallback((block: Block | null, text: string) => (block === null ? fail({ type: 'noCells' }) : ask(pasteEdits(block, text))), [ask, fail])
  const fill = useCallback((block: Block | null) => (block === null ? fail({ type: 'noCells' }) : ask(fillEdits(block))), [ask, fail])

  /** A letter on a cell picks a value of it. */
  const type = useCallback(
    ({ schemaName }: RelationshipRow, column: string, letter: string) => {
      const environment = stagedEnvironment(held, workspace.getState().staged)
      const closed = closedBy(held, environment, schemaName)
      if (closed.type === 'closed') return
      const { relationship, baseline } = closed
      const known = { lookupRequired: lookupRequired(relationship), baseline }
      const action = actionOf(column)
      let options: readonly LetterOption<Edit>[] = []
      if (action !== null) {
        options = cascadeOptions(environment, relationship, action, known).map(({ value, allowed }) => ({
          choice: { type: 'value', schemaName, action, value },
          name: settingName(action, value),
          isPresent: value === relationship.cascade[action],
          isAllowed: allowed,
        }))
      } else if (column === 'behaviour') {
        options = choosablePresets.map((preset) => {
          const judged = presetChanges(environment, relationship, preset, known)
          const isPresent = judged.allowed && judged.changes.length === 0
          return { choice: { type: 'preset', schemaName, preset }, name: presetNames[preset], isPresent, isAllowed: judged.allowed }
        })
      }
      const chosen = letterChoice(options, letter)
      if (chosen !== null) run([chosen])
    },
    [held, workspace, lookupRequired, run],
  )

  /**
   * Somebody said so. What another tab staged meanwhile may have changed what is allowed: where that is no longer what they
   * were told, it is as if they made the gesture now.
   */
  const stageAllowed = useCallback(() => {
    setPending(null)
    if (pending?.type !== 'refused') return
    const { edits, judgement: told, on } = pending
    const now = ground()
    const judgement = isSameGround(on, now) ? told : judgeOn(now, edits)
    if (isSame(judgement, told)) finish(judgement, edits)
    else run(edits)
  }, [pending, ground, finish, run])
  const dismiss = useCallback(() => setPending(null), [])

  const outcome = finished?.staged === staged ? finished.text : ''
  return useMemo(
    () => ({ pending, outcome, announce, run, fail, paste, fill, type, stageAllowed, dismiss }),
    [pending, outcome, announce, run, fail, paste, fill, type, stageAllowed, dismiss],
  )
}

export type Gestures = ReturnType<typeof useGestures>
