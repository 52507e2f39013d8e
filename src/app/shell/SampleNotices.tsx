import { MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components'
import { useState } from 'react'
import { useStore } from 'zustand'
import { DismissAction } from '../../ui/DismissAction.tsx'
import type { LocalEnvironment } from '../connection.ts'
import { useSession } from '../session.tsx'
import { sampleTexts } from '../texts/sample.ts'
import { shellTexts } from '../texts/shell.ts'
import { Cause } from './StorageNotices.tsx'

/** What became of the state that the browser keeps of an environment it runs. */
export function SampleNotices() {
  const { local } = useSession().connection
  return local === null ? null : <KeepingNotices local={local} />
}

function KeepingNotices({ local }: { local: LocalEnvironment }) {
  const { damaged, unsaved } = useStore(local.keeping)
  const [dismissed, dismiss] = useState<string | null>(null)
  return (
    <>
      {unsaved !== null && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>{sampleTexts.unsavedTitle}</MessageBarTitle>{' '}
            {sampleTexts.unsaved}
            <Cause cause={unsaved} />
          </MessageBarBody>
        </MessageBar>
      )}
      {damaged !== null && damaged.keptUnder !== dismissed && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            {sampleTexts.damaged(damaged.keptUnder)}
            <Cause cause={damaged.cause} />
          </MessageBarBody>
          <DismissAction label={shellTexts.dismiss} dismiss={() => dismiss(damaged.keptUnder)} />
        </MessageBar>
      )}
    </>
  )
}
