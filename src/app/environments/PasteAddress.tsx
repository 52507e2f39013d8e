import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { askAt, type EnvironmentAddress } from '../connection.ts'
import type { ReadClient } from '../../dataverse/client.ts'
import { describeError } from '../describeError.ts'
import { FailureBar } from '../FailureBar.tsx'
import { queries } from '../queries.ts'
import { askWho } from '../queriesEnvironment.ts'
import { queryClient } from '../queryClient.ts'
import type { ReadySignIn } from '../signIn/openSignIn.ts'
import { signInTexts } from '../texts/signIn.ts'
import { readPastedAddress } from './pastedAddress.ts'

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, alignItems: 'flex-start' },
  field: { width: '100%' },
})

const { environments: texts } = signInTexts

/** An address was understood, and leads nowhere that may be opened: says why. */
class NotAnEnvironment extends Error {
  override readonly name = 'NotAnEnvironment'
}

/** Opens an environment by its address, or by one of its pages in the maker portal. */
export function PasteAddress(props: {
  opened: ReadySignIn
  discovery: ReadClient
  userName: string
  open: (address: EnvironmentAddress) => void
}) {
  const styles = useStyles()
  const { opened, discovery, userName, open } = props
  const [text, setText] = useState('')
  const find = async (): Promise<EnvironmentAddress> => {
    const pasted = readPastedAddress(text)
    if (pasted.type === 'unreadable') throw new NotAnEnvironment(texts.pasted.unreadable)
    if (pasted.type === 'origin' && !opened.signIn.admits(pasted.origin)) {
      throw new NotAnEnvironment(texts.pasted.notAdmitted(pasted.origin))
    }
    if (pasted.type === 'origin') {
      const { origin } = pasted
      const { organizationId } = await askWho(askAt(opened, origin))
      return { organizationId, name: new URL(origin).hostname, origin }
    }
    const listed = await queryClient.fetchQuery(queries.environments(discovery, userName))
    const found = listed.find(({ environmentId }) => environmentId.toLowerCase() === pasted.environmentId)
    if (found === undefined) throw new NotAnEnvironment(texts.pasted.unlisted)
    if (!opened.signIn.admits(found.origin)) throw new NotAnEnvironment(texts.pasted.notAdmitted(found.origin))
    return found
  }
  const work = useMutation({ mutationFn: find, onSuccess: open })
  const reason = work.error instanceof NotAnEnvironment ? work.error.message : null
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        work.mutate()
      }}
    >
      <Field
        className={styles.field}
        label={texts.paste}
        {...(reason === null ? { hint: texts.pasteHint } : { validationMessage: reason })}
      >
        <Input
          value={text}
          placeholder="https://contoso.crm4.dynamics.com"
          spellCheck={false}
          onChange={(_, { value }) => {
            setText(value)
            work.reset()
          }}
        />
      </Field>
      {work.error !== null && reason === null && <FailureBar description={describeError(work.error)} />}
      <Button type="submit" disabledFocusable={work.isPending}>
        {work.isPending ? texts.opening : texts.open}
      </Button>
    </form>
  )
}
