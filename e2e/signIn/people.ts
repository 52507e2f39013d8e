/** People who may sign in at the test's authority: three of the sample, one who left it, and one it has never heard of. */
export const people = {
  maren: { userName: 'maren.holm@contoso.com', name: 'Maren Holm' },
  samir: { userName: 'samir.patel@contoso.com', name: 'Samir Patel' },
  petra: { userName: 'petra.lindqvist@contoso.com', name: 'Petra Lindqvist' },
  viktor: { userName: 'viktor.lang@contoso.com', name: 'Viktor Lang' },
  stranger: { userName: 'nobody@fabrikam.com', name: 'Nobody Known' },
} as const

export type Person = keyof typeof people

/** The console, as the authority knows it. */
export const clientId = '11111111-2222-4333-8444-555555555555'

export interface Rules {
  /** How long access tokens last from now on, in seconds. */
  lifetime: number
  /** Are refresh tokens refused, as after a day or a changed password? */
  refusesRefresh: boolean
}

export const ordinaryRules: Readonly<Rules> = { lifetime: 3600, refusesRefresh: false }
