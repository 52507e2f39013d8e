import { Button, Tooltip } from '@fluentui/react-components'
import { DeleteRegular } from '@fluentui/react-icons'
import { useState } from 'react'
import { deletionOf } from '../../../model/deletion.ts'
import { isLeaving, type Environment } from '../../../model/environment.ts'
import type { Relationship } from '../../../model/relationship.ts'
import { lazyPart } from '../../lazyPart.tsx'
import { PartMissing } from '../../PartMissing.tsx'
import { useSession } from '../../session.tsx'
import { useStagedEnvironment } from '../../staged.ts'
import { deletionTexts } from '../../texts/deletion.ts'
import type { OnStage } from './DeleteDialog.tsx'

const DeleteDialogPart = lazyPart(async () => (await import('./DeleteDialog.tsx')).DeleteDialog)

/** Opens the dialog; where there is nothing to ask it says why instead. What is only a draft is discarded, not deleted. */
export function DeleteButton({ schemaName, onStage }: { schemaName: string; onStage: OnStage }) {
  const { environment, readOnly } = useSession()
  const staged = useStagedEnvironment()
  const [isOpen, setOpen] = useState(false)
  const close = () => setOpen(false)
  const relationship = environment.relationships.get(schemaName)
  if (relationship === undefined) return null
  const refusal =
    readOnly !== null
      ? deletionTexts.readOnly
      : isLeaving(staged, schemaName)
        ? deletionTexts.staged
        : refusalOf(environment, relationship)
  return (
    <>
      <Tooltip content={refusal ?? deletionTexts.about} relationship="description">
        <Button size="small" icon={<DeleteRegular />} disabledFocusable={refusal !== null} onClick={() => setOpen(true)}>
          {deletionTexts.open}
        </Button>
      </Tooltip>
      {isOpen && (
        <DeleteDialogPart waiting={null} missing={PartMissing} close={close}>
          {(DeleteDialog) => <DeleteDialog schemaName={schemaName} onStage={onStage} close={close} />}
        </DeleteDialogPart>
      )}
    </>
  )
}

/** Why the relationship can never be deleted. Members of a lookup have more to explain than a tooltip holds. */
function refusalOf(environment: Environment, relationship: Relationship): string | null {
  const deletion = deletionOf(environment, relationship, null)
  return deletion.allowed || deletion.reason === 'lookupMember' ? null : deletionTexts.cannot[deletion.reason]
}
