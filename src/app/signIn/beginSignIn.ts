/**
 * What the first page needs of signing in: to ask for it. The code comes when somebody points at the button, so that the
 * window opens in the click that asked for it.
 */
const load = () => import('./signInRun.ts')

export function prepareSignIn(): void {
  // What fails now is said when it is asked for.
  load().then(
    ({ prepare }) => prepare(),
    () => undefined,
  )
}

/** Signs in unless somebody is; the page that chooses an environment shows how far it is. */
export function beginSignIn(): void {
  load().then(
    ({ signInOnce }) => signInOnce(`${location.origin}/environments`),
    // The page that is opened loads it as well, and says what failed.
    () => undefined,
  )
}
