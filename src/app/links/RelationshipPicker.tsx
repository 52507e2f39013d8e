import { useCallback } from 'react'
import type { Environment } from '../../model/environment.ts'
import { endsOf, type Relationship } from '../../model/relationship.ts'
import { tableName } from '../../model/table.ts'
import { FinderField } from '../../ui/FinderField.tsx'
import { linksTexts } from '../texts/links.ts'

const texts = linksTexts.relationship
const mostShown = 30

/** Finds a relationship by its schema name or the names of its tables; many-to-many ones first. */
export function RelationshipPicker(props: { environment: Environment; chosen: string | undefined; choose: (schemaName: string) => void }) {
  const { environment, chosen, choose } = props
  const find = useCallback(
    (text: string) =>
      matching(environment, text).map((relationship) => ({
        id: relationship.schemaName,
        name: relationship.schemaName,
        detail: namesOf(environment, relationship).join(relationship.type === 'OneToMany' ? ' → ' : ' – '),
      })),
    [environment],
  )
  return (
    <FinderField
      label={texts.label}
      placeholder={texts.find}
      fault={chosen !== undefined && !environment.relationships.has(chosen) ? texts.missing(chosen) : undefined}
      chosen={chosen}
      present={chosen ?? ''}
      find={find}
      nothing={texts.none}
      choose={choose}
    />
  )
}

const namesOf = ({ tables }: Environment, relationship: Relationship): readonly string[] =>
  endsOf(relationship).map((end) => {
    const table = tables.get(end)
    return table === undefined ? end : tableName(table)
  })

/** Many-to-many ones first, of them those that somebody made. */
const order = ({ type, isCustom }: Relationship): number => (type === 'ManyToMany' ? 0 : 2) + (isCustom ? 0 : 1)

function matching(environment: Environment, sought: string): readonly Relationship[] {
  const words = sought.toLowerCase().split(/\s+/).filter((word) => word !== '')
  const fits = (relationship: Relationship) => {
    const names = [relationship.schemaName, ...endsOf(relationship), ...namesOf(environment, relationship)].join(' ').toLowerCase()
    return words.every((word) => names.includes(word))
  }
  return [...environment.relationships.values()].filter(fits).toSorted((one, other) => order(one) - order(other)).slice(0, mostShown)
}
