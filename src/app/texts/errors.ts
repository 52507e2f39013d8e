import type { DataverseErrorKind } from '../../dataverse/dataverseError.ts'

/** What happened in words, and what to do next, for each kind of failure. */
export const errorTexts: Readonly<Record<DataverseErrorKind, { readonly title: string; readonly next: string }>> = {
  refused: { title: 'Dataverse refused the request', next: 'Change what the message names, then try again.' },
  unauthorized: { title: 'You are not signed in any more', next: 'Sign in again, then try again.' },
  throttled: {
    title: 'Dataverse asks to slow down',
    next: 'Wait a little, then try again. Other programs under your name count too.',
  },
  customizationLock: {
    title: 'Another customization is running',
    next: 'Wait until the import, publish or change has ended (Solution History shows it), then try again.',
  },
  failed: { title: 'Dataverse failed', next: 'Try again. If it stays, give the request id to support.' },
  html: {
    title: 'A proxy answered instead of Dataverse',
    next: 'Check the network sign-in or the proxy of this network, then try again.',
  },
  badJson: {
    title: 'The answer was cut off or damaged',
    next: 'Nothing was guessed from it. Try again; if it stays, a proxy may be changing answers.',
  },
  unexpected: { title: 'Something other than Dataverse answered', next: 'Check the address of the environment, then try again.' },
  network: { title: 'The environment is out of reach', next: 'Check the network, then try again.' },
  timeout: { title: 'Dataverse did not answer in time', next: 'Try again; the environment may be busy.' },
  aborted: { title: 'Cancelled', next: 'Start again when you are ready.' },
}

/** A refusal of somebody who may not: of a privilege that it names, or of one that it does not. */
export const deniedTexts = {
  lacks: (privilege: string) => `You lack the privilege ${privilege}`,
  forbidden: 'You may not do that',
  next: 'An administrator can add it to one of your security roles.',
} as const

/** What is there is not what the request was made for: another version, or the same thing already. */
export const mismatchTexts = {
  title: 'Dataverse holds something else by now',
  next: 'Somebody may have changed it meanwhile. Look at it as it is now, then decide again.',
} as const

/** A server's error that is not Dataverse's: a gateway in front of it says so, not a sign-in page on the way to it. */
export const unavailableTexts = {
  title: 'Dataverse is not available',
  next: 'Try again in a few minutes. If it stays, look at the service health, then at the proxy of this network.',
} as const

export const decodeErrorTexts = {
  title: 'The answer has a form this version does not know',
  next: 'Nothing was guessed from it. Reload; if it stays, report the place named here.',
} as const

export const unknownErrorTexts = {
  title: 'Something went wrong here',
  next: 'Try again, or reload the page.',
} as const

export const errorFactTexts = {
  code: (code: string) => `Code ${code}`,
  status: (status: number) => `HTTP ${status}`,
  requestId: (id: string) => `Request id ${id}`,
} as const

/** Nobody was there for the answer. */
export const closedPageTexts = {
  title: 'The answer was not waited for',
  next: 'Look what came of it before you send it once more.',
} as const
