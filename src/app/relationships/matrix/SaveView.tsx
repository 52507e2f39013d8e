import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Input,
  Text,
  makeStyles,
  tokens,
  useAnnounce,
} from '@fluentui/react-components'
import { useState } from 'react'
import { useReturnFocus } from '../../../ui/returnFocus.ts'
import { useWorkspace } from '../../session.tsx'
import { matrixTexts } from '../../texts/matrix.ts'
import type { RelationshipsSearch } from '../../relationshipsSearch.ts'
import { viewSearchOf } from './savedViews.ts'

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
})

/** Gives the list as it is shown now a name. A name that is taken is said to be, and saving replaces that view. */
export function SaveView(props: { search: RelationshipsSearch; present: string | null; opener: HTMLElement | null; close: () => void }) {
  const { search, present, opener, close } = props
  const styles = useStyles()
  useReturnFocus(opener)
  const { announce } = useAnnounce()
  const views = useWorkspace((workspace) => workspace.views)
  const save = useWorkspace((workspace) => workspace.saveView)
  const [typed, setTyped] = useState(present ?? '')
  const [isMissing, setMissing] = useState(false)
  const { views: texts } = matrixTexts
  const name = typed.trim()
  const submit = () => {
    if (name === '') return setMissing(true)
    save(name, { search: viewSearchOf(search) })
    announce(texts.saved(name))
    close()
  }
  const message =
    name === '' && isMissing
      ? ({ validationState: 'error', validationMessage: texts.nameMissing } as const)
      : Object.hasOwn(views, name)
        ? ({ validationState: 'warning', validationMessage: texts.replaces(name) } as const)
        : {}
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && close()}>
      <DialogSurface>
        <form
          onSubmit={(event) => {
            event.preventDefault()
            submit()
          }}
        >
          <DialogBody>
            <DialogTitle>{texts.dialog}</DialogTitle>
            <DialogContent className={styles.content}>
              <Text>{texts.text}</Text>
              <Field label={texts.name} required {...message}>
                <Input value={typed} onChange={(_, { value }) => setTyped(value)} />
              </Field>
            </DialogContent>
            <DialogActions>
              <Button appearance="primary" type="submit">
                {texts.confirm}
              </Button>
              <Button onClick={close}>{texts.cancel}</Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  )
}
