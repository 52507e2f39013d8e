import { Text } from '@fluentui/react-components'
import { useMemo, useState } from 'react'
import type { Languages } from '../../../dataverse/languages.ts'
import type { CreateChange } from '../../../model/change.ts'
import type { Draft } from '../../../model/draft/draft.ts'
import { stagedEnvironment } from '../../../model/stagedEnvironment.ts'
import { useSession } from '../../session.tsx'
import { useStaged } from '../../staged.ts'
import { creationTexts as texts } from '../../texts/creation.ts'
import { CreationFrame } from './CreationFrame.tsx'
import { DraftEditor } from './DraftEditor.tsx'
import { draftTables } from './draftTables.ts'
import { useKnownColumns } from './knownColumns.ts'
import { useRefusal } from './refusal.ts'
import { createdIn, creationOf } from './stagedDrafts.ts'

interface EditCreationProps {
  readonly languages: Languages
  readonly stage: (change: CreateChange, original: CreateChange) => void
  readonly close: () => void
}

/** Changes what is staged to be created. It was staged when the form opened: later undos do not take away what is typed. */
export function EditCreation(props: EditCreationProps & { schemaName: string }) {
  const { schemaName, close } = props
  const staged = useStaged()
  const [original] = useState(() => creationOf(staged, schemaName))
  if (original !== undefined) return <Editor {...props} original={original} />
  return (
    <CreationFrame title={texts.noDraft(schemaName)} close={close}>
      <Text>{texts.noDraftAdvice}</Text>
    </CreationFrame>
  )
}

function Editor({ original, languages, stage, close }: EditCreationProps & { original: CreateChange }) {
  const session = useSession()
  const staged = useStaged()
  const [entered, enter] = useState<Draft | null>(null)
  const draft = entered ?? original.draft
  const others = useMemo(() => staged.filter((change) => change.schemaName !== original.schemaName), [staged, original])
  const environment = useMemo(() => stagedEnvironment(session.environment, others), [session.environment, others])
  const drafts = useMemo(() => createdIn(others).map((change) => change.draft), [others])
  const { columns } = useKnownColumns(draftTables(draft), drafts, languages.own)
  const judged = useMemo(() => ({ environment, languages, columns }), [environment, languages, columns])
  return (
    <DraftEditor
      draft={draft}
      original={original}
      isDirty={JSON.stringify(draft) !== JSON.stringify(original.draft)}
      judged={judged}
      refusal={useRefusal(original.draft)}
      change={enter}
      stage={(change) => stage(change, original)}
      close={close}
    />
  )
}
