/** Whole seconds until a moment on `performance.now()`; 0 once it has passed. */
export const secondsUntil = (until: number, now: number): number => Math.max(0, Math.ceil((until - now) / 1_000))
