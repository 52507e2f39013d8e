import { SearchParamError, useRouter, type ErrorComponentProps } from '@tanstack/react-router'
import { addressFaults } from './addressFaults.ts'
import { describeError } from './describeError.ts'
import { PartMissingError } from './part.ts'
import { MessagePage } from './shell/MessagePage.tsx'
import { shellTexts } from './texts/shell.ts'

/** The last resort of a page: an address it does not understand, a part that could not be loaded, or a fault of our own. Staged changes are kept. */
export function AddressError({ error, reset }: ErrorComponentProps) {
  const router = useRouter()
  const { errors } = shellTexts
  if (error instanceof SearchParamError) {
    const cause = addressFaults(error.cause) ?? error.message
    const openWithout = () => {
      router.history.push(router.history.location.pathname)
      reset()
    }
    return <MessagePage title={errors.badAddress} text={cause} action={{ text: errors.openWithout, run: openWithout }} />
  }
  if (error instanceof PartMissingError) {
    return <MessagePage title={errors.part} text={errors.partAdvice} action={{ text: errors.reload, run: () => location.reload() }} />
  }
  const retry = () => {
    reset()
    void router.invalidate()
  }
  return (
    <MessagePage
      title={errors.page}
      text={`${describeError(error).cause} ${errors.pageAdvice}`}
      action={{ text: shellTexts.retry, run: retry }}
    />
  )
}
