import type { MembershipChange } from '../../model/change.ts'
import type { GridColumn } from '../../ui/gridColumn.ts'
import { MarkedText } from '../../ui/MarkedText.tsx'
import { relationshipsTexts } from '../texts/relationships.ts'
import type { RelationshipRow } from './relationshipRows.ts'
import type { RelationshipSolutions } from './relationshipSolutions.ts'

const texts = relationshipsTexts.solution

/** By which a relationship is found that no solution lists; no solution can be called so. */
const byNone = relationshipsTexts.none

const stagedOf = (row: RelationshipRow, after: MembershipChange['after']): readonly string[] =>
  row.memberships.flatMap((change) => (change.after === after ? [change.solution] : []))

/** The solutions that list a relationship, with its staged places. Filtered by them, it stays where it leaves one. */
export function solutionColumn(solutions: RelationshipSolutions): Omit<GridColumn<RelationshipRow>, 'id'> {
  const nameOf = (solution: string): string => (solutions.type === 'read' ? (solutions.names.get(solution) ?? solution) : solution)
  const heldBy = ({ relationship, held, isStaged }: RelationshipRow): readonly string[] =>
    solutions.type === 'read' && (held !== null || !isStaged) ? solutions.of(relationship.metadataId) : []
  const presentIn = (row: RelationshipRow): readonly string[] => {
    const leaving = stagedOf(row, 'outside')
    return [...new Set([...heldBy(row), ...stagedOf(row, 'inside')])].filter((solution) => !leaving.includes(solution))
  }
  const namesOf = (row: RelationshipRow): string => presentIn(row).map(nameOf).toSorted().join(', ')
  const text = (row: RelationshipRow): string => {
    if (solutions.type === 'reading') return texts.reading
    if (solutions.type === 'failed') return texts.unread
    return namesOf(row) || relationshipsTexts.none
  }
  return {
    header: relationshipsTexts.columns.solution,
    width: 216,
    text,
    sortValue: (row) => (solutions.type === 'read' ? namesOf(row) || null : null),
    filter: {
      values: (row) => {
        if (solutions.type !== 'read') return []
        return [...new Set([heldBy(row), presentIn(row)].flatMap((listed) => (listed.length === 0 ? [byNone] : listed)))]
      },
      label: (value) => (value === byNone ? texts.byNone : nameOf(value)),
    },
    hint: (row) => {
      if (solutions.type === 'reading') return null
      if (solutions.type === 'failed') return solutions.cause
      const staged = row.memberships.map(({ after, solution }) => (after === 'inside' ? texts.joined : texts.left)(nameOf(solution)))
      if (staged.length > 0) return staged.join('. ')
      if (row.isStaged && row.held === null) return texts.draftHint
      return presentIn(row).length === 0 ? texts.byNoneHint : null
    },
    render: (row) => (
      <MarkedText text={text(row)} isChanged={row.memberships.length > 0} isQuiet={solutions.type !== 'read' || presentIn(row).length === 0} />
    ),
  }
}
