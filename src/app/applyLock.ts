/** One writer for each organization, over all tabs (safety.md P14). */
export type LockOutcome<Result> =
  | { readonly held: true; readonly result: Result }
  | { readonly held: false; readonly reason: 'otherTab' | 'noLocks' }

/** Runs the work while no other tab applies to the organization; does not wait for one that does. */
export async function withApplyLock<Result>(organizationId: string, work: () => Promise<Result>): Promise<LockOutcome<Result>> {
  // Only secure contexts have it: https and localhost.
  if (!('locks' in navigator)) return { held: false, reason: 'noLocks' }
  return navigator.locks.request(`apply:${organizationId}`, { ifAvailable: true }, async (lock) =>
    lock === null ? { held: false, reason: 'otherTab' } : { held: true, result: await work() },
  )
}
