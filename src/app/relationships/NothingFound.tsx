import { LinkDismissRegular } from '@fluentui/react-icons'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { useSession } from '../session.tsx'
import { relationshipsTexts as texts } from '../texts/relationships.ts'
import type { RelationshipsSearch } from '../relationshipsSearch.ts'

/** Why the list is empty, and the way out. */
export function NothingFound({ search, clear }: { search: RelationshipsSearch; clear: () => void }) {
  const { tables, relationships } = useSession().environment
  const icon = <LinkDismissRegular />
  if (relationships.size === 0) return <EmptyState icon={icon} {...texts.noneAtAll} />
  if (search.table !== undefined && !tables.has(search.table)) {
    const { title, text, clear: clearText } = texts.unknownTable
    return <EmptyState icon={icon} title={title(search.table)} text={text} actions={[{ text: clearText, run: clear }]} />
  }
  const isOnlyChanged =
    search.changed === true && (search.find ?? '') === '' && search.table === undefined && search.filters === undefined
  const { title, text, clear: clearText } = isOnlyChanged ? texts.nothingChanged : texts.nothing
  return <EmptyState icon={icon} title={title} text={text} actions={[{ text: clearText, run: clear }]} />
}
