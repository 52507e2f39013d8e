import { useBlocker } from '@tanstack/react-router'
import type { RefObject } from 'react'
import { ConfirmLeave } from './ConfirmLeave.tsx'

/** What the address says of the form; a page of another environment has none. */
const creationIn = (search: object): unknown => ('create' in search ? search.create : undefined)
const editIn = (creation: unknown): unknown =>
  typeof creation === 'object' && creation !== null && 'edit' in creation ? creation.edit : undefined

/**
 * Asks before anything takes away what was entered: a button, the way back, a link to another page; a reload is asked
 * about by the browser. Whatever leaves the form open may pass.
 * @param leaving Set when what was entered is safe.
 */
export function LeaveGuard(props: { isDirty: boolean; isStaged: boolean; leaving: RefObject<boolean> }) {
  const { isDirty, isStaged, leaving } = props
  const blocker = useBlocker({
    shouldBlockFn: ({ current, next }) => {
      if (!isDirty || leaving.current) return false
      const [now, then] = [creationIn(current.search), creationIn(next.search)]
      return then === undefined || editIn(then) !== editIn(now)
    },
    enableBeforeUnload: () => isDirty && !leaving.current,
    withResolver: true,
  })
  return blocker.status !== 'blocked' ? null : (
    <ConfirmLeave isStaged={isStaged} discard={blocker.proceed} stay={blocker.reset} />
  )
}
