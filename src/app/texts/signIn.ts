import type { SignInFailureKind } from '../signIn/signInFailure.ts'

/** Texts of signing in and of choosing an environment. */
export const signInTexts = {
  signIn: 'Sign in to Dataverse',
  signInHint: 'Your own environments, with your account and your rights. Your browser talks to Microsoft and to nobody else.',
  noAuthority: 'The sign-in service could not be reached.',
  noToken: (code: string) => `The sign-in does not go on by itself (${code}).`,
  opening: 'Preparing the sign-in',
  waiting: 'Finish signing in in the window that opened.',
  waitingHint: 'Closed it? Open it again, or cancel.',
  openAgain: 'Open the window again',
  account: 'Account',
  signedInAs: (userName: string) => `Signed in as ${userName}`,
  signOut: 'Sign out',
  signingOut: 'Signing out',
  otherEnvironment: 'Open another environment',
  again: 'Sign in again',
  ended: {
    title: 'Your sign-in has ended',
    text: 'Sign in again to go on; nothing is sent until you say so.',
    kept: 'What you staged is kept.',
  },
  failures: {
    cancelled: { title: 'The sign-in was cancelled', next: 'Sign in when you are ready.' },
    interaction: { title: 'The sign-in is not complete', next: 'Sign in again and answer what is asked.' },
    otherAccount: {
      title: 'Another account signed in',
      next: 'Sign in with the account you began with. To change accounts, sign out first; what you staged is kept.',
    },
    network: { title: 'The sign-in service could not be reached', next: 'Check the network, then try again. If it stays, the headers of this host may not admit the service: they are made from config.json by the build.' },
    refused: {
      title: 'The sign-in was refused',
      next: 'Give the code to whoever registered Kinship: the redirect URI, the permission or the tenant may not agree.',
    },
  } satisfies Readonly<Record<SignInFailureKind, { readonly title: string; readonly next: string }>>,
  code: (code: string) => `Code ${code}`,
  setup: {
    none: 'Signing in is not set up here yet',
    noneText: 'Whoever hosts Kinship registers it once with Microsoft Entra ID and writes two values into config.json.',
    wrong: 'The configuration of the sign-in is wrong',
    wrongText: 'config.json says something that Kinship does not understand, so nobody can sign in:',
    testElsewhere: 'signIn.loopback: is for tests, with this page on the same machine',
    how: 'How to set it up',
    steps: (redirectUri: string) => [
      'In the Microsoft Entra admin center, register an application: App registrations, New registration.',
      `Add the platform “Single-page application” with the redirect URI ${redirectUri}. The other platforms do not work: they have no PKCE in the browser.`,
      'Under API permissions, add the delegated permission “user_impersonation” of “Dynamics CRM” (Dataverse), and grant admin consent where your organization asks for it.',
      'Write the Application (client) ID and your tenant into public/config.json, as below, and build again: the security headers that let the console reach Microsoft are made from it. “npm start” takes another file from KINSHIP_CONFIG.',
    ],
    cloud: 'cloud is commercial, gcc, gccHigh, dod or china. With “environments”, a list of https origins, nothing else can be opened.',
    example: (clientId: string) => `{
  "signIn": {
    "clientId": "${clientId}",
    "cloud": "commercial",
    "tenant": "contoso.onmicrosoft.com"
  }
}`,
    exampleId: '00000000-0000-0000-0000-000000000000',
    exampleLabel: 'Example of config.json',
  },
  environments: {
    title: 'Choose an environment',
    list: 'Your environments',
    loading: 'Asking for your environments',
    none: 'No environment is listed for you. You can still open one by its address.',
    notAdmitted: (count: string) => `${count} more are not admitted by the configuration of this copy of Kinship.`,
    recent: 'Recent',
    readOnly: 'Open read-only',
    readOnlyHint: 'Kinship then has no way to change anything there. Open it again without this to make changes.',
    openedReadOnly: 'Read-only',
    columns: { name: 'Name', type: 'Type', region: 'Region', address: 'Address' },
    paste: 'Address of an environment',
    pasteHint: 'Of the environment itself, or of any of its pages in the maker portal.',
    open: 'Open',
    opening: 'Asking who answers there',
    pasted: {
      unreadable: 'This is no address of an environment or of the maker portal.',
      unlisted: 'This page of the maker portal belongs to an environment that is not listed for you. Paste the address of the environment itself.',
      notAdmitted: (origin: string) =>
        `${origin} is not an environment of the cloud that this copy of Kinship is configured for. Nothing was sent there.`,
    },
    access: {
      title: 'Read-only',
      chosen: 'You opened this environment read-only: Kinship has no way to change anything in it.',
      privileges: (missing: string) =>
        `Your roles in this environment do not include ${missing}, so relationships cannot be changed. Ask an administrator for the role System Customizer, then reload. Rows can be linked as far as your other privileges go.`,
      openAgain: 'Open it for changes',
      unread: 'Your privileges could not be read. Dataverse decides when you apply.',
    },
    otherOrganization: 'Another environment answers at this address',
    otherOrganizationText: (origin: string, expected: string, answered: string) =>
      `At ${origin} the organization ${answered} answers now, not ${expected}. It may have been copied, reset or moved. Nothing can be changed or read there from here, and what you staged is kept. Reload the page to ask again.`,
    choose: 'Choose an environment',
    types: {
      production: 'Production',
      sandbox: 'Sandbox',
      trial: 'Trial',
      developer: 'Developer',
      default: 'Default',
      teams: 'Teams',
      unknown: 'Not stated',
      other: (type: number) => `Other (${type})`,
    },
  },
} as const
