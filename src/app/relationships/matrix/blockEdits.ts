import { cascadeActions, type CascadeAction } from '../../../model/cascade.ts'
import type { Edit } from '../../../model/gesture.ts'
import { choosablePresets } from '../../../model/preset.ts'
import { isUnknown } from '../../../model/unknown.ts'
import type { CellBlock } from '../../../ui/gridEditing.ts'
import { presetNamed, settingNamed } from '../../texts/cascade.ts'
import { relationshipsTexts } from '../../texts/relationships.ts'
import type { RelationshipRow } from '../relationshipRows.ts'

export type Block = CellBlock<RelationshipRow>

interface Size {
  readonly rows: number
  readonly columns: number
}

/** Why a gesture asks for nothing that could be judged. */
export type GestureProblem =
  | { readonly type: 'readOnly' }
  /** Texts that name no value, each with its cell. */
  | { readonly type: 'notUnderstood'; readonly cells: readonly { readonly schemaName: string; readonly column: string; readonly text: string }[] }
  | { readonly type: 'noRoom'; readonly copied: Size; readonly there: Size }
  | { readonly type: 'notEditable'; readonly column: string }
  | { readonly type: 'empty' }
  | { readonly type: 'single' }
  | { readonly type: 'noSource' }
  | { readonly type: 'noCells' }
  | { readonly type: 'clipboard'; readonly cause: string }

export type Asked = { readonly type: 'edits'; readonly edits: readonly Edit[] } | { readonly type: 'problem'; readonly problem: GestureProblem }

const problem = (found: GestureProblem): Asked => ({ type: 'problem', problem: found })

export const actionOf = (column: string): CascadeAction | null => cascadeActions.find((action) => action === column) ?? null
const isEditable = (column: string): boolean => column === 'behaviour' || actionOf(column) !== null

/** The cells of a copied block: what spreadsheets put on the clipboard, and this grid too. */
function cellsOf(text: string): readonly (readonly string[])[] {
  const lines = text.replace(/\r?\n$/, '').split(/\r?\n/)
  return lines.map((line) => line.split('\t').map((cell) => cell.trim().replace(/^"(.*)"$/, '$1')))
}

/** A cell without a value in it: an empty one, or the dash of a many-to-many. It leaves what it is pasted on as it is. */
const isBlank = (text: string): boolean => text === '' || text === relationshipsTexts.none

/**
 * What a pasted text asks for: a block goes where the selection begins, and is repeated where the selection is a
 * multiple of it. All of it is understood, or nothing is asked.
 */
export function pasteEdits(block: Block, text: string): Asked {
  if (text.trim() === '') return problem({ type: 'empty' })
  const copied = cellsOf(text)
  const size: Size = { rows: copied.length, columns: Math.max(...copied.map((line) => line.length)) }
  const isMultiple = block.height % size.rows === 0 && block.width % size.columns === 0
  const wanted: Size = isMultiple ? { rows: block.height, columns: block.width } : size
  const there: Size = { rows: block.rows.length, columns: block.columns.length }
  if (wanted.rows > there.rows || wanted.columns > there.columns) return problem({ type: 'noRoom', copied: size, there })
  const columns = block.columns.slice(0, wanted.columns)
  const closed = columns.find(({ id }) => !isEditable(id))
  if (closed !== undefined) return problem({ type: 'notEditable', column: closed.header })

  const edits: Edit[] = []
  const strange: { schemaName: string; column: string; text: string }[] = []
  block.rows.slice(0, wanted.rows).forEach(({ schemaName }, line) => {
    columns.forEach(({ id, header }, index) => {
      const cell = copied[line % size.rows]?.[index % size.columns] ?? ''
      if (isBlank(cell)) return
      const edit = editOf(schemaName, id, cell)
      if (edit === null) strange.push({ schemaName, column: header, text: cell })
      else edits.push(edit)
    })
  })
  if (strange.length > 0) return problem({ type: 'notUnderstood', cells: strange })
  // A preset would else undo the values beside it.
  return { type: 'edits', edits: [...edits.filter(isPreset), ...edits.filter((edit) => !isPreset(edit))] }
}

const isPreset = ({ type }: Edit): boolean => type === 'preset'

function editOf(schemaName: string, column: string, text: string): Edit | null {
  const action = actionOf(column)
  if (action === null) {
    const preset = presetNamed(text)
    return preset === null ? null : { type: 'preset', schemaName, preset }
  }
  const value = settingNamed(text)
  return value === null ? null : { type: 'value', schemaName, action, value }
}

/**
 * What filling a selection asks for, as spreadsheets fill: every column takes the value of its first cell, or, in a
 * single row, every cell that of the first one.
 */
export function fillEdits({ rows, columns, height, width }: Block): Asked {
  if (height === 1 && width === 1) return problem({ type: 'single' })
  const filled = columns.slice(0, width)
  const closed = filled.find(({ id }) => !isEditable(id))
  if (closed !== undefined) return problem({ type: 'notEditable', column: closed.header })
  const [first, ...others] = rows.slice(0, height)
  const edits: Edit[] = []
  for (const [index, { id }] of filled.entries()) {
    if (height === 1 && index === 0) continue
    const source = first === undefined ? null : sourceOf(first, height === 1 ? (filled[0]?.id ?? id) : id)
    if (source === null) return problem({ type: 'noSource' })
    const targets = height === 1 && first !== undefined ? [first] : others
    for (const { schemaName } of targets) {
      const edit = source(schemaName, id)
      if (edit === null) return problem({ type: 'noSource' })
      edits.push(edit)
    }
  }
  return { type: 'edits', edits }
}

/** Makes edits of the value in a row's cell; null where it has none that another could take. */
function sourceOf({ relationship, preset }: RelationshipRow, column: string): ((schemaName: string, to: string) => Edit | null) | null {
  if (relationship.type === 'ManyToMany') return null
  const action = actionOf(column)
  if (action === null) {
    const chosen = choosablePresets.find((one) => one === preset)
    if (chosen === undefined) return null
    return (schemaName, to) => (to === 'behaviour' ? { type: 'preset', schemaName, preset: chosen } : null)
  }
  const value = relationship.cascade[action]
  if (isUnknown(value)) return null
  return (schemaName, to) => {
    const target = actionOf(to)
    return target === null ? null : { type: 'value', schemaName, action: target, value }
  }
}
