/** What can be answered in place of the server's own answer: outcomes of `dataverse.fail`. */

export const jsonAnswer = (status: number, body: unknown) =>
  ({ kind: 'answer', status, headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) }) as const

/** An error as Dataverse words it. */
export const errorAnswer = (status: number, code: string, message: string) => jsonAnswer(status, { error: { code, message } })

/** What Dataverse answers somebody who lacks a privilege. */
export const lackedPrivilege = (message = 'You lack prvReadThat.') => errorAnswer(403, '0x80040220', message)
