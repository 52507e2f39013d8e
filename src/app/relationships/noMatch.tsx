import { LinkDismissRegular } from '@fluentui/react-icons'
import type { Table } from '../../model/table.ts'
import type { NoMatch } from '../FoundGrid.tsx'
import type { RelationshipsSearch } from '../relationshipsSearch.ts'
import { relationshipsTexts as texts } from '../texts/relationships.ts'
import { shellTexts } from '../texts/shell.ts'
import type { RelationshipSolutions } from './relationshipSolutions.ts'

export const noMatchIcon = <LinkDismissRegular />

/** Why the list shows none of its relationships, and the way out. */
export function noMatchOf(search: RelationshipsSearch, tables: ReadonlyMap<string, Table>, solutions: RelationshipSolutions): NoMatch {
  const { find = '', table, filters, changed } = search
  if (filters?.['solution'] !== undefined && solutions.type !== 'read') {
    const { readingTitle, readingText, unreadTitle } = texts.solution
    const icon = noMatchIcon
    const { clear } = texts.nothing
    if (solutions.type === 'reading') return { icon, title: readingTitle, text: readingText, clear }
    return { icon, title: unreadTitle, text: solutions.cause, clear, retry: { text: shellTexts.retry, run: solutions.retry } }
  }
  if (table !== undefined && !tables.has(table)) {
    return { icon: noMatchIcon, ...texts.unknownTable, title: texts.unknownTable.title(table) }
  }
  const isOnlyChanged = changed === true && find === '' && table === undefined && filters === undefined
  return { icon: noMatchIcon, ...(isOnlyChanged ? texts.nothingChanged : texts.nothing) }
}
