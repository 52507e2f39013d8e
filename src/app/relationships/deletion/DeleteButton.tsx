import { Button, Tooltip } from '@fluentui/react-components'
import { DeleteRegular } from '@fluentui/react-icons'
import { lazy, Suspense, useState } from 'react'
import { deletionOf } from '../../../model/deletion.ts'
import type { Relationship } from '../../../model/relationship.ts'
import { useSession } from '../../session.tsx'
import { deletionTexts } from '../../texts/deletion.ts'

const DeleteDialog = lazy(async () => ({ default: (await import('./DeleteDialog.tsx')).DeleteDialog }))

/** Opens the dialog; where the relationship can never be deleted it says why instead. */
export function DeleteButton({ relationship, onStage }: { relationship: Relationship; onStage: () => void }) {
  const { environment } = useSession()
  const [isOpen, setOpen] = useState(false)
  const deletion = deletionOf(environment, relationship, null)
  // Members of a lookup have more to explain than a tooltip holds.
  const refusal = deletion.allowed || deletion.reason === 'lookupMember' ? null : deletionTexts.cannot[deletion.reason]
  const button = (
    <Button size="small" icon={<DeleteRegular />} disabledFocusable={refusal !== null} onClick={() => setOpen(true)}>
      {deletionTexts.open}
    </Button>
  )
  return (
    <>
      {refusal === null ? (
        button
      ) : (
        <Tooltip content={refusal} relationship="description">
          {button}
        </Tooltip>
      )}
      {isOpen && (
        <Suspense>
          <DeleteDialog schemaName={relationship.schemaName} onStage={onStage} close={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
