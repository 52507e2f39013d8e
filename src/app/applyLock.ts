/** One writer for each organization, over all tabs (safety.md P14). */
export type LockOutcome<Result> =
  | { readonly held: true; readonly result: Result }
  | { readonly held: false; readonly reason: 'otherTab' | 'noLocks' }

/** Long enough for those who only look into the journal under the lock, this tab among them; in milliseconds. */
const patience = 3_000

const nameOf = (organizationId: string): string => `apply:${organizationId}`

/** Organizations whose lock this tab holds. */
const own = new Set<string>()

/**
 * Whether another tab is at work in the organization. Asks without taking the lock, which would keep this very tab from
 * finding out how interrupted writes ended.
 */
export async function isOtherTabAtWork(organizationId: string): Promise<boolean> {
  // Without locks no tab can write.
  if (!('locks' in navigator)) return false
  const { held = [] } = await navigator.locks.query()
  return !own.has(organizationId) && held.some(({ name }) => name === nameOf(organizationId))
}

/** Runs the work while no other tab applies to the organization; does not wait for one that does. */
export async function withApplyLock<Result>(organizationId: string, work: () => Promise<Result>): Promise<LockOutcome<Result>> {
  // Only secure contexts have it: https and localhost.
  if (!('locks' in navigator)) return { held: false, reason: 'noLocks' }
  const signal = AbortSignal.timeout(patience)
  let isGranted = false
  try {
    return await navigator.locks.request(nameOf(organizationId), { signal }, async () => {
      isGranted = true
      own.add(organizationId)
      try {
        return { held: true, result: await work() }
      } finally {
        own.delete(organizationId)
      }
    })
  } catch (error) {
    if (isGranted || error !== signal.reason) throw error
    return { held: false, reason: 'otherTab' }
  }
}
