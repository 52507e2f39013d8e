import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import type { Draft } from '../../../model/draft/draft.ts'
import type { Relationship } from '../../../model/relationship.ts'
import { AlertDialog } from '../../../ui/AlertDialog.tsx'
import { DangerButton } from '../../../ui/DangerButton.tsx'
import { Direction } from '../../Direction.tsx'
import { useSession } from '../../session.tsx'
import { deletionTexts } from '../../texts/deletion.ts'
import { ConfirmName } from './ConfirmName.tsx'
import { Investigated } from './Investigated.tsx'
import { useInvestigation, type Investigation } from './useInvestigation.ts'

/** Told what would make the relationship again; null where that is not known. */
export type OnStage = (rebuild: Draft | null) => void

interface Props {
  readonly schemaName: string
  readonly onStage: OnStage
  readonly close: () => void
}

/** Shows what deleting a relationship means, and stages the deletion once nothing blocks it and its name was typed. */
export function DeleteDialog(props: Props) {
  const relationship = useSession().environment.relationships.get(props.schemaName)
  return relationship === undefined ? null : <OpenDialog {...props} relationship={relationship} />
}

/** Only what is known to be free is offered: while something blocks, or that is unknown, there is nothing to confirm. */
const isFree = ({ deletion, dependencies }: Investigation): boolean =>
  deletion?.allowed === true && !dependencies.isFetching && dependencies.data?.length === 0

function OpenDialog({ relationship, onStage, close }: Props & { relationship: Relationship }) {
  const { environment } = useSession()
  const { schemaName } = relationship
  const investigation = useInvestigation(relationship)
  const [typed, setTyped] = useState('')
  const free = isFree(investigation)
  const confirmed = free && typed === schemaName
  const submit = () => {
    if (!confirmed) return
    onStage(investigation.rebuild)
    close()
  }
  return (
    <AlertDialog
      title={deletionTexts.title(schemaName)}
      close={close}
      submit={submit}
      actions={
        <>
          {free && <DangerButton text={deletionTexts.confirm.stage} disabled={!confirmed} />}
          <Button onClick={close}>{free ? deletionTexts.cancel : deletionTexts.close}</Button>
        </>
      }
    >
      <Direction environment={environment} relationship={relationship} />
      <Investigated relationship={relationship} investigation={investigation} />
      {free && <ConfirmName schemaName={schemaName} typed={typed} setTyped={setTyped} />}
    </AlertDialog>
  )
}
