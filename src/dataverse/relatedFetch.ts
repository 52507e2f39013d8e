import type { Environment } from '../model/environment.ts'
import type { CountQuestion, CountStep } from '../model/impact/countQuestion.ts'
import { isSelf, type ManyToMany } from '../model/relationship.ts'
import { nameColumnOf } from '../model/row.ts'
import { xml } from './fetchXml.ts'

/** The row that everything is related to. Ids are GUIDs. */
export interface StartRow {
  readonly id: string
  /** Null: nobody owns it, or its owner may not be read. */
  readonly owner: string | null
}

/** How to ask for the rows that a question counts. */
export interface RelatedFetch {
  readonly table: string
  readonly entitySet: string
  readonly idColumn: string
  readonly nameColumn: string | null
  /** Whether a row can come up more than once: over several links of a many-to-many relationship. */
  readonly isRepeating: boolean
  /**
   * Filters and links inside `<entity>`, from the related rows back to the start row. Two of a many-to-many
   * relationship of a table with itself, whose links run both ways: rows of both together are meant.
   */
  readonly inside: readonly string[]
}

type Question = Pick<CountQuestion, 'steps' | 'isWithoutStart'>

/**
 * The rows at the end of a question's steps, as FetchXML; null where the environment does not say how to reach them.
 * Throws when a question about owners is asked of a row without one: Cascade user-owned selects nothing there.
 */
export function relatedFetch(environment: Environment, question: Question, start: StartRow): RelatedFetch | null {
  const { tables } = environment
  const { steps, isWithoutStart } = question
  const last = steps.at(-1)
  const table = last === undefined ? undefined : tables.get(last.to)
  if (last === undefined || table === undefined || table.entitySetName === null) return null
  const own = isWithoutStart ? [condition(table.primaryIdColumn, 'ne', start.id)] : []
  const idOf = (logicalName: string): string => tables.get(logicalName)?.primaryIdColumn ?? `${logicalName}id`
  const { relationship } = last
  const turns = relationship.type === 'ManyToMany' && isSelf(relationship) ? [false, true] : [false]
  return {
    table: last.to,
    entitySet: table.entitySetName,
    idColumn: table.primaryIdColumn,
    nameColumn: nameColumnOf(environment, last.to),
    isRepeating: relationship.type === 'ManyToMany',
    inside: turns.map((isTurned) => inside({ steps, own, start, idOf, isTurned })),
  }
}

interface Inside {
  readonly steps: readonly CountStep[]
  /** Conditions on the rows themselves. */
  readonly own: readonly string[]
  readonly start: StartRow
  readonly idOf: (table: string) => string
  readonly isTurned: boolean
}

function inside({ steps, own, start, idOf, isTurned }: Inside): string {
  const step = steps.at(-1)
  if (step === undefined) return filter(own)
  const before = steps.slice(0, -1)
  const further = (): string => inside({ steps: before, own: [], start, idOf, isTurned: false })
  const conditions = [...own, ...conditionsOf(step, start)]
  const { relationship, from, to } = step
  if (relationship.type === 'OneToMany') {
    if (before.length === 0) return filter([...conditions, condition(relationship.lookupColumn, 'eq', start.id)])
    return filter(conditions) + link(from, relationship.referencedColumn, relationship.lookupColumn, further())
  }
  const [near, far] = sidesOf(relationship, from, isTurned)
  const ends =
    before.length === 0 ? filter([condition(near, 'eq', start.id)]) : link(from, idOf(from), near, further())
  return filter(conditions) + link(relationship.intersectTable, far, idOf(to), ends)
}

/** The columns of the intersect table: that of the rows a step comes from, then that of those it leads to. */
function sidesOf({ table1, intersectColumn1, intersectColumn2 }: ManyToMany, from: string, isTurned: boolean): readonly [string, string] {
  const isFirst = (table1 === from) !== isTurned
  return isFirst ? [intersectColumn1, intersectColumn2] : [intersectColumn2, intersectColumn1]
}

/** State 0 is Active, whatever the status (contract.md 4.1). */
function conditionsOf({ isActive, hasStartOwner, to }: CountStep, { owner }: StartRow): readonly string[] {
  if (hasStartOwner && owner === null) throw new Error(`Rows of ${to} with the owner of a row that has none.`)
  return [
    ...(isActive ? [condition('statecode', 'eq', '0')] : []),
    ...(hasStartOwner && owner !== null ? [condition('ownerid', 'eq', owner)] : []),
  ]
}

const condition = (attribute: string, operator: 'eq' | 'ne', value: string): string =>
  `<condition attribute="${xml(attribute)}" operator="${operator}" value="${xml(value)}"/>`

const filter = (conditions: readonly string[]): string => (conditions.length === 0 ? '' : `<filter>${conditions.join('')}</filter>`)

const link = (name: string, from: string, to: string, content: string): string =>
  `<link-entity name="${xml(name)}" from="${xml(from)}" to="${xml(to)}" link-type="inner">${content}</link-entity>`
