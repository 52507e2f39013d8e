import type { Environment } from '../../model/environment.ts'
import { isSameRow, questionOf } from '../../model/linkIntent.ts'
import type { RowRef } from '../../model/row.ts'
import type { RowPlan, RowState } from '../applyRow.ts'
import { nounOf } from '../texts/noun.ts'
import { rowsTexts } from '../texts/rows.ts'
import type { Proposal } from './useRowPlan.ts'

const texts = rowsTexts.plan

const nameIn = ({ names }: Proposal, { id }: RowRef): string => names[id] ?? id

/** What is proposed, in words. */
export function planTitle(environment: Environment, proposal: Proposal): string {
  const { intent } = proposal
  switch (intent.type) {
    case 'parties':
      return texts.title.parties(nameIn(proposal, intent.activity))
    case 'create': {
      const { end, row, id } = intent.create
      return texts.title.create(nounOf(environment, end.table).one, nameIn(proposal, { table: end.table, id }), nameIn(proposal, row))
    }
    case 'link': {
      const { link } = intent
      const row = nameIn(proposal, link.row)
      if (link.type === 'set') return texts.title.set(link.end.relationship.lookupColumn, row, nameIn(proposal, link.target))
      if (link.type === 'clear') return texts.title.clear(link.end.relationship.lookupColumn, row)
      return texts.title[link.type](nameIn(proposal, link.member), row)
    }
  }
}

/** Which row a lookup points to, by name. */
export const targetName = (state: RowState): string | null =>
  state.type === 'lookup' && state.target !== null ? (state.name ?? state.target.id) : null

/** What else comes of it, said before it is sent. */
export function planWarnings(proposal: Proposal, { intent, before }: RowPlan): readonly string[] {
  const former = targetName(before)
  if (former === null || before.type !== 'lookup' || before.target === null) return []
  if (intent.type === 'create') {
    const { end } = intent.create
    return end.kind === 'parent' ? [texts.replaces(end.relationship.lookupColumn, former)] : []
  }
  if (intent.type !== 'link') return []
  const { link } = intent
  const question = questionOf(link)
  if (question.type === 'link' || question.wanted === null || isSameRow(question.wanted, before.target)) return []
  // Inherited read access follows the new parent (contract.md 17, 17).
  const reparenting = question.relationship.cascade.reparent === 'NoCascade' ? [] : [texts.reparent]
  return link.type === 'add'
    ? [texts.moves(nameIn(proposal, link.member), former), ...reparenting]
    : [texts.replaces(question.relationship.lookupColumn, former), ...reparenting]
}
