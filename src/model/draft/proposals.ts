import type { Environment } from '../environment.ts'
import type { Table } from '../table.ts'
import type { Draft } from './draft.ts'
import { whyNotManyToMany, whyNotOneToMany, type Ineligibility } from './eligibility.ts'
import {
  addedTargetDraft,
  customerDraft,
  manyToManyDraft,
  multiTableDraft,
  oneToManyDraft,
  type Beginning,
} from './makeDrafts.ts'
import { multiTableLookups, whyNotTarget, type ClosedLookup } from './multiTableLookups.ts'
import type { KnownColumns } from './takenNames.ts'

/** What can be drawn between two tables: which kind, and which way round. */
export type ProposalShape =
  | { readonly type: 'OneToMany' | 'MultiTable' | 'Customer'; readonly primary: string; readonly related: string }
  /** One more target for the lookup `column` of the related table. */
  | { readonly type: 'AddedTarget'; readonly primary: string; readonly related: string; readonly column: string }
  | { readonly type: 'ManyToMany'; readonly table1: string; readonly table2: string }

/** Why a shape is not possible: a rule of the server for one of its tables, or for the lookup. */
export type ProposalObstacle =
  | Ineligibility
  | ClosedLookup
  /** A customer is an account or a contact (contract.md 2.9). */
  | { readonly rule: 'notCustomer' }

export type Proposal =
  | { readonly shape: ProposalShape; readonly possible: true; readonly draft: Draft }
  | { readonly shape: ProposalShape; readonly possible: false; readonly reason: ProposalObstacle }

export interface ProposalKnowledge {
  readonly prefix: string
  /** The language that tables' names were read in: the caller's. */
  readonly languageCode: number
  readonly columns?: KnownColumns
}

/**
 * What could be made between two tables, maybe the same: from one to many and back, many to many, lookups of several
 * tables; each as a draft with its defaults, or with the reason why not. Names are free in the environment (pass the
 * staged one), so of two proposals one can be taken, not both.
 */
export function proposals(
  environment: Environment,
  from: string,
  to: string,
  { prefix, languageCode, columns = new Map() }: ProposalKnowledge,
): readonly Proposal[] {
  const beginning: Beginning = { environment, prefix, languageCode, columns }
  const directions = from === to ? ([[from, from]] as const) : ([[from, to], [to, from]] as const)
  return [
    ...directions.flatMap(([primary, related]) => ofDirection(beginning, primary, related)),
    manyToMany(beginning, from, to),
  ].toSorted((one, other) => rank(one) - rank(other))
}

const order = ['OneToMany', 'ManyToMany', 'AddedTarget', 'MultiTable', 'Customer'] as const
/** The plain kinds come first, in both directions. */
const rank = ({ shape }: Proposal): number => order.indexOf(shape.type)

/** A proposal whose tables exist, unless something stands in the way. */
function propose(
  { environment }: Beginning,
  shape: ProposalShape,
  reason: ProposalObstacle | null,
  make: (one: Table, other: Table) => Draft,
): Proposal {
  const [name, otherName] = shape.type === 'ManyToMany' ? [shape.table1, shape.table2] : [shape.primary, shape.related]
  const [one, other] = [environment.tables.get(name), environment.tables.get(otherName)]
  if (reason !== null) return { shape, possible: false, reason }
  if (one === undefined) return { shape, possible: false, reason: { rule: 'missingTable', table: name } }
  if (other === undefined) return { shape, possible: false, reason: { rule: 'missingTable', table: otherName } }
  return { shape, possible: true, draft: make(one, other) }
}

const manyToMany = (beginning: Beginning, table1: string, table2: string): Proposal =>
  propose(
    beginning,
    { type: 'ManyToMany', table1, table2 },
    whyNotManyToMany(beginning.environment, table1, table2),
    (one, two) => manyToManyDraft(beginning, one, two),
  )

/** Everything that puts a lookup on the related table. */
function ofDirection(beginning: Beginning, primary: string, related: string): readonly Proposal[] {
  const { environment, columns } = beginning
  const reason = whyNotOneToMany(environment, primary, related)
  return [
    propose(beginning, { type: 'OneToMany', primary, related }, reason, (one, many) =>
      oneToManyDraft(beginning, one, many),
    ),
    ...multiTableLookups(environment, related, columns).map((lookup) => {
      const column = lookup.logicalName
      const closed = whyNotTarget(environment, columns, { table: related, column, target: primary })
      return propose(beginning, { type: 'AddedTarget', primary, related, column }, reason ?? closed, (one, many) =>
        addedTargetDraft(beginning, one, many, lookup),
      )
    }),
    propose(beginning, { type: 'MultiTable', primary, related }, reason, (one, many) =>
      multiTableDraft(beginning, one, many),
    ),
    customer(beginning, primary, related),
  ]
}

function customer(beginning: Beginning, primary: string, related: string): Proposal {
  const { environment } = beginning
  const [account, contact] = [environment.tables.get('account'), environment.tables.get('contact')]
  const shape: ProposalShape = { type: 'Customer', primary, related }
  const isCustomer = primary === 'account' || primary === 'contact'
  if (!isCustomer || account === undefined || contact === undefined)
    return { shape, possible: false, reason: { rule: 'notCustomer' } }
  const reason = whyNotOneToMany(environment, 'account', related) ?? whyNotOneToMany(environment, 'contact', related)
  return propose(beginning, shape, reason, (one, many) => customerDraft(beginning, one, many, [account, contact]))
}
