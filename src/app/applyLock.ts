/** One writer for each organization, over all tabs (safety.md P14). */
export type LockOutcome<Result> =
  | { readonly held: true; readonly result: Result }
  | { readonly held: false; readonly reason: 'otherTab' | 'noLocks' }

/** Long enough for those who only look into the journal under the lock, this tab among them; in milliseconds. */
const patience = 3_000

/** Runs the work while no other tab applies to the organization; does not wait for one that does. */
export async function withApplyLock<Result>(organizationId: string, work: () => Promise<Result>): Promise<LockOutcome<Result>> {
  // Only secure contexts have it: https and localhost.
  if (!('locks' in navigator)) return { held: false, reason: 'noLocks' }
  const signal = AbortSignal.timeout(patience)
  let isGranted = false
  try {
    return await navigator.locks.request(`apply:${organizationId}`, { signal }, async () => {
      isGranted = true
      return { held: true, result: await work() }
    })
  } catch (error) {
    if (isGranted || error !== signal.reason) throw error
    return { held: false, reason: 'otherTab' }
  }
}
