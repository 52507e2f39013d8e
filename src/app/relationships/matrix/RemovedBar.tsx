import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components'
import { useWorkspace } from '../../session.tsx'
import type { SavedView } from '../../storedView.ts'
import { matrixTexts } from '../../texts/matrix.ts'

/** A saved view that is not saved any more. */
export interface RemovedView {
  readonly name: string
  readonly view: SavedView
}

/** Says that a view was deleted, and brings it back; undo does not: views are no changes. */
export function RemovedBar({ removed: { name, view }, close }: { removed: RemovedView; close: () => void }) {
  const save = useWorkspace((workspace) => workspace.saveView)
  const isSavedAnew = useWorkspace(({ views }) => Object.hasOwn(views, name))
  const { views: texts } = matrixTexts
  const bringBack = () => {
    save(name, view)
    close()
  }
  if (isSavedAnew) return null
  return (
    <MessageBar intent="info">
      <MessageBarBody>{texts.removed(name)}</MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={bringBack}>
          {texts.bringBack}
        </Button>
      </MessageBarActions>
    </MessageBar>
  )
}
