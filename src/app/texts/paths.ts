import type { Environment } from '../../model/environment.ts'
import type { Effect } from '../../model/impact/effect.ts'
import type { ImpactAction } from '../../model/impact/impactAction.ts'
import type { ExpandObstacle } from '../../model/path/expandQuery.ts'
import type { FetchObstacle } from '../../model/path/fetchQuery.ts'
import type { Leg } from '../../model/path/leg.ts'
import { counted } from './counted.ts'
import { tableTitle, whenText } from './impact.ts'
import { nounOf } from './noun.ts'

const directions: Readonly<Record<Leg['direction'], string>> = {
  toOne: 'many to one',
  toMany: 'one to many',
  across: 'many to many',
}

/** How a step of a path is read: "one to many by parentcustomerid". */
export const legText = ({ direction, relationship }: Leg): string =>
  `${directions[direction]} by ${relationship.type === 'OneToMany' ? relationship.lookupColumn : relationship.intersectTable}`

/** Why a path cannot be asked for, and what can be done instead. */
export function queryObstacleText(environment: Environment, obstacle: ExpandObstacle | FetchObstacle): string {
  switch (obstacle.rule) {
    case 'nestedManyToMany':
      return `Dataverse does not nest many-to-many relationships in $expand, and ${obstacle.schemaName} is one. Use the FetchXML, or ask for the two halves one after the other.`
    case 'tooMany':
      return `Dataverse allows ${obstacle.most} $expand in a query. Choose a shorter path.`
    case 'tooManyLinks':
      return `Dataverse allows ${obstacle.most} link-entity in a query. Choose a shorter path.`
    case 'noEntitySet':
      return `The Web API has no set of rows for ${tableTitle(environment, obstacle.table)}. Ask from the other table.`
    case 'noNavigation':
      return `The definition of ${obstacle.schemaName} names no navigation property. Use the FetchXML.`
  }
}

const verbs: Readonly<Record<ImpactAction, string>> = {
  delete: 'a delete',
  assign: 'an assign',
  share: 'a share',
  unshare: 'an unshare',
  reparent: 'a reparent',
  merge: 'a merge',
}

const happens: Readonly<Record<Effect, (many: string) => string>> = {
  stopped: (many) => `${many} stop it`,
  notUnderstood: (many) => `what happens to ${many} is not known here`,
  deleted: (many) => `${many} are deleted`,
  reowned: (many) => `${many} get the new owner`,
  shared: (many) => `${many} are shared too`,
  unshared: (many) => `${many} are no longer shared either, unless shared directly`,
  reparented: (many) => `${many} can be read by whoever reads the new parent`,
  repointed: (many) => `${many} move to the row that stays`,
  unlinked: (many) => `${many} lose the link`,
}

/** What happens to the rows of the other table, and to which: "Time entries stop it, for every related row:". */
export function reachText(environment: Environment, logicalName: string, effect: Effect, isCertain: boolean): string {
  const text = happens[effect](nounOf(environment, logicalName).many)
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}, ${isCertain ? 'for every related row' : 'depending on the rows in between'}:`
}

/** Texts of "How are these two tables related?". */
export const pathsTexts = {
  ask: (table: string) => `How is ${table} related to another table?`,
  from: 'From table',
  to: 'To table',
  findTable: 'Find a table',
  noTable: (text: string) => `No table is called “${text}”.`,
  unknownTable: (name: string) => `There is no table “${name}” in this environment.`,
  swap: 'Swap the tables',
  hubs: 'Through users, teams, currencies and logs',
  choose: {
    title: 'How are two tables related?',
    text: 'Choose a table on either side. You see the shortest way between them, the alternatives, and what a delete of the one does to the other.',
  },
  related: (from: string, to: string) => `How ${from} and ${to} are related`,
  count: (paths: number, most: number) => (paths < most ? counted(paths, 'path', 'paths') : `The first ${counted(paths, 'path', 'paths')}`),
  none: {
    title: (from: string, to: string) => `${from} and ${to} are not related`,
    text: 'No chain of relationships leads from the one to the other without the tables of users, teams, currencies and logs.',
    textWithHubs: 'No chain of relationships leads from the one to the other.',
    withHubs: 'Look through those too',
  },
  showAll: (paths: number) => `Show all ${counted(paths, 'path', 'paths')}`,
  more: (count: number) => `or ${counted(count, 'other', 'others')}`,
  chooseRelationship: (from: string, to: string) => `Relationship between ${from} and ${to}`,
  details: (schemaName: string) => `Details of ${schemaName}`,
  onGraph: 'Show on the graph',
  action: 'Action',
  question: (environment: Environment, action: ImpactAction, from: string, to: string) =>
    `Can ${verbs[action]} of ${tableTitle(environment, from)} reach ${tableTitle(environment, to)}?`,
  yes: 'Yes',
  no: 'No',
  cannot: (environment: Environment, action: ImpactAction, from: string, to: string) =>
    `${whenText(environment, action, from)}, no chain of cascades leads to ${tableTitle(environment, to)}.`,
  query: 'The path as a query',
  queryHint: 'Names come from the definitions. $expand also answers rows with nothing related; FetchXML only rows that hang together all the way.',
  expand: 'Web API request with $expand',
  fetch: 'FetchXML',
  copy: 'Copy',
  copied: 'Copied',
  copyFailed: 'Not copied',
  staged: 'A relationship on this path is only staged: the queries work once it is applied.',
} as const
