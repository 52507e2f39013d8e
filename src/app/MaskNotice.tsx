import { MessageBar, MessageBarBody } from '@fluentui/react-components'
import type { Change } from '../model/change.ts'
import { masksManaged } from '../model/layer.ts'
import type { Relationship } from '../model/relationship.ts'
import { layerTexts } from './texts/layers.ts'
import { Quiet } from '../ui/Quiet.tsx'

/** Warns of changes that lay an unmanaged layer over what a managed solution brought. They can be applied all the same. */
export function MaskNotice(props: { relationship: Relationship | null; changes: readonly Change[]; className: string }) {
  const { relationship, changes, className } = props
  if (!masksManaged(relationship, changes)) return null
  return (
    <Quiet>
      <MessageBar className={className} intent="warning" layout="multiline">
        <MessageBarBody>{layerTexts.masks}</MessageBarBody>
      </MessageBar>
    </Quiet>
  )
}
