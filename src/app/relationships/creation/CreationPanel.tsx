import { useQuery } from '@tanstack/react-query'
import type { CreateChange } from '../../../model/change.ts'
import type { CreationSearch } from '../../detailsSearch.ts'
import { queries } from '../../queries.ts'
import { useSession, useWorkspace } from '../../session.tsx'
import { creationTexts as texts } from '../../texts/creation.ts'
import { QueryState } from '../panel/QueryState.tsx'
import { CreationFrame } from './CreationFrame.tsx'
import { EditCreation } from './EditCreation.tsx'
import { NewRelationship } from './NewRelationship.tsx'

/** The form that creates a relationship, or changes one that is only staged. */
export function CreationPanel(props: {
  search: CreationSearch
  changeSearch: (search: CreationSearch) => void
  /** Told when it is staged, with its name. */
  done: (schemaName: string) => void
  close: () => void
}) {
  const { search, changeSearch, done, close } = props
  const { connection, userId } = useSession()
  const languages = useQuery(queries.languages(connection, userId))
  const stage = useWorkspace((workspace) => workspace.stage)
  const replaceCreation = useWorkspace((workspace) => workspace.replaceCreation)
  if (languages.data === undefined) {
    return (
      <CreationFrame title={texts.title} close={close}>
        <QueryState query={languages} />
      </CreationFrame>
    )
  }
  if (search.edit !== undefined) {
    return (
      <EditCreation
        key={search.edit}
        schemaName={search.edit}
        languages={languages.data}
        stage={(change: CreateChange, original: CreateChange) => {
          replaceCreation(original, change)
          done(change.schemaName)
        }}
        close={close}
      />
    )
  }
  return (
    <NewRelationship
      search={search}
      languages={languages.data}
      changeSearch={changeSearch}
      stage={(change) => {
        stage([change])
        done(change.schemaName)
      }}
      close={close}
    />
  )
}
