import { MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components'
import { changesTexts } from '../texts/changes.ts'
import { useTableNames } from './useTableNames.ts'
import { Quiet } from '../../ui/Quiet.tsx'

/** Saved is not published: the tables that wait for it. */
export function Unpublished({ tables }: { tables: readonly string[] }) {
  const names = useTableNames(tables)
  return (
    <Quiet>
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{changesTexts.unpublished.title(tables.length)}</MessageBarTitle>{' '}
          {changesTexts.unpublished.text(names)}
        </MessageBarBody>
      </MessageBar>
    </Quiet>
  )
}
