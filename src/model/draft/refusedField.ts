import type { Draft } from './draft.ts'
import type { DraftField } from './draftIssue.ts'

/**
 * The field that a server's refusal concerns, by its code (contract.md 14); null where the code fits several fields, or
 * none. For refusals that no rule here foresaw: a name that somebody took in the meantime, say.
 */
export function refusedField(draft: Draft, code: string): DraftField | null {
  const field = fields.get(code)
  return field === undefined ? null : field(draft)
}

const name = (draft: Draft): DraftField | null => {
  if (draft.type === 'OneToMany' || draft.type === 'ManyToMany') return 'schemaName'
  return draft.targets.length === 1 ? 'targets.0.schemaName' : null
}
const related = (draft: Draft): DraftField | null => (draft.type === 'ManyToMany' ? null : 'referencingTable')
const primary = (draft: Draft): DraftField | null => (draft.type === 'OneToMany' ? 'referencedTable' : null)
const column = (draft: Draft): DraftField | null => (draft.type === 'ManyToMany' ? null : 'column.schemaName')
const behaviour = (draft: Draft): DraftField | null => {
  if (draft.type === 'OneToMany') return 'cascade'
  return draft.type !== 'ManyToMany' && draft.targets.length === 1 ? 'targets.0.cascade' : null
}
const remove = (draft: Draft): DraftField | null => (draft.type === 'OneToMany' ? 'cascade.delete' : behaviour(draft))
const reparent = (draft: Draft): DraftField | null => (draft.type === 'OneToMany' ? 'cascade.reparent' : behaviour(draft))
const intersect = (draft: Draft): DraftField | null => (draft.type === 'ManyToMany' ? 'intersectTable' : null)
const menu = (draft: Draft): DraftField | null => (draft.type === 'OneToMany' ? 'menu.labels' : null)
const hierarchy = (draft: Draft): DraftField | null => (draft.type === 'OneToMany' ? 'isHierarchical' : null)

const fields: ReadonlyMap<string, (draft: Draft) => DraftField | null> = new Map([
  ['0x8004432a', name],
  ['0x8004432b', name],
  ['0x8004802a', name],
  ['0x8004700b', intersect],
  ['0x80047013', column],
  ['0x80048834', column],
  ['0x8004432d', related],
  ['0x80044350', related],
  ['0x80047006', related],
  ['0x8004432e', primary],
  ['0x80047004', behaviour],
  ['0x80047007', behaviour],
  ['0x80047102', behaviour],
  ['0x80048205', behaviour],
  ['0x80048204', behaviour],
  ['0x80044156', behaviour],
  ['0x80048104', remove],
  ['0x80048107', reparent],
  ['0x80044328', menu],
  ['0x8004701a', hierarchy],
  ['0x8004701f', hierarchy],
])
