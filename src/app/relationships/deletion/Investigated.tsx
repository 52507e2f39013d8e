import { Text } from '@fluentui/react-components'
import type { Relationship } from '../../../model/relationship.ts'
import { deletionTexts } from '../../texts/deletion.ts'
import { Dependencies, Unknown } from './Dependencies.tsx'
import { LinksExport } from './LinksExport.tsx'
import { Loading } from './Loading.tsx'
import { Losses } from './Losses.tsx'
import { MemberExplanation } from './MemberExplanation.tsx'
import type { Investigation } from './useInvestigation.ts'

/** What was found out about a deletion: why it cannot be, or what is lost and what blocks it. */
export function Investigated({ relationship, investigation }: { relationship: Relationship; investigation: Investigation }) {
  const { deletion, failure, dependencies, rows } = investigation
  if (deletion === null) {
    return failure === null ? (
      <Loading what={deletionTexts.dependencies.loading} lines={3} />
    ) : (
      <Unknown error={failure.error} retry={failure.retry} />
    )
  }
  if (!deletion.allowed) {
    if (deletion.reason === 'lookupMember') return <MemberExplanation member={deletion} />
    return <Text>{deletionTexts.cannot[deletion.reason]}</Text>
  }
  return (
    <>
      <Losses loss={deletion.loss} investigation={investigation} />
      {relationship.type === 'ManyToMany' && rows !== null && <LinksExport relationship={relationship} rows={rows} />}
      <Dependencies dependencies={dependencies} />
    </>
  )
}
