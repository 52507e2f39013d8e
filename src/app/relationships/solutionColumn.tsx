import type { MembershipChange } from '../../model/change.ts'
import type { GridColumn } from '../../ui/gridColumn.ts'
import { MarkedText } from '../../ui/MarkedText.tsx'
import { relationshipsTexts } from '../texts/relationships.ts'
import type { RelationshipRow } from './relationshipRows.ts'
import type { RelationshipSolutions } from './relationshipSolutions.ts'

const texts = relationshipsTexts.solution

/** By which a relationship is found that no solution lists; no solution can be called so. */
const inNone = relationshipsTexts.none

const stagedOf = (row: RelationshipRow, after: MembershipChange['after']): readonly string[] =>
  row.memberships.flatMap((change) => (change.after === after ? [change.solution] : []))

/** The solutions that list a relationship, with its staged places. Filtered by them, it stays where it leaves one. */
export function solutionColumn(solutions: RelationshipSolutions): Omit<GridColumn<RelationshipRow>, 'id'> {
  const nameOf = (solution: string): string => (solutions.type === 'read' ? (solutions.names.get(solution) ?? solution) : solution)
  const heldOf = ({ relationship, held, isStaged }: RelationshipRow): readonly string[] =>
    solutions.type === 'read' && (held !== null || !isStaged) ? solutions.of(relationship.metadataId) : []
  const namesOf = (row: RelationshipRow): readonly string[] => {
    const leaving = stagedOf(row, 'outside')
    const present = new Set([...heldOf(row), ...stagedOf(row, 'inside')])
    return [...present].filter((solution) => !leaving.includes(solution)).map(nameOf).toSorted()
  }
  const text = (row: RelationshipRow): string => {
    if (solutions.type === 'reading') return texts.reading
    if (solutions.type === 'failed') return texts.unread
    return namesOf(row).join(', ') || relationshipsTexts.none
  }
  return {
    header: relationshipsTexts.columns.solution,
    width: 216,
    text,
    sortValue: (row) => (solutions.type === 'read' ? namesOf(row).join(', ') || null : null),
    filter: {
      values: (row) => {
        if (solutions.type !== 'read') return []
        const known = new Set([...heldOf(row), ...stagedOf(row, 'inside')])
        return known.size === 0 ? [inNone] : [...known]
      },
      label: (value) => (value === inNone ? texts.inNone : nameOf(value)),
    },
    hint: (row) => {
      if (solutions.type === 'reading') return null
      if (solutions.type === 'failed') return solutions.cause
      const staged = row.memberships.map(({ after, solution }) => (after === 'inside' ? texts.joined : texts.left)(nameOf(solution)))
      if (staged.length > 0) return staged.join('. ')
      if (row.isStaged && row.held === null) return texts.draftHint
      return namesOf(row).length === 0 ? texts.inNoneHint : null
    },
    render: (row) => (
      <MarkedText text={text(row)} isChanged={row.memberships.length > 0} isQuiet={solutions.type !== 'read' || namesOf(row).length === 0} />
    ),
  }
}
