import type { ReadClient, ReadOptions } from './client.ts'
import { DecodeError } from './decodeError.ts'
import type { Json } from './json.ts'
import { list, object } from './member.ts'
import { apiRoot } from './wireRequest.ts'

/** The languages of an environment, as language codes: 1033 is English, 1031 German. */
export interface Languages {
  /** The language in which the person sees labels. */
  readonly own: number
  /** Every installed one, the person's own first. */
  readonly installed: readonly number[]
}

/** contract.md 10.1. Throws a DecodeError when the person's settings tell no language. */
export async function loadLanguages(
  client: ReadClient,
  userId: string,
  options: Pick<ReadOptions, 'signal'> = {},
): Promise<Languages> {
  const read = (path: string) => client.read(`${apiRoot}${path}`, { ...options, kind: 'dataRead' })
  const [settings, provisioned] = await Promise.all([
    read(`usersettingscollection(${userId})?$select=uilanguageid`),
    read('RetrieveProvisionedLanguages'),
  ])
  const own = languageCode(object(settings, 'usersettings')['uilanguageid'], 'usersettings.uilanguageid')
  const member = 'RetrieveProvisionedLanguages'
  const installed = list(object(provisioned, member), member, member).map((code, index) =>
    languageCode(code, `${member}[${index}]`),
  )
  return { own, installed: [own, ...installed.filter((code) => code !== own)] }
}

function languageCode(value: Json | undefined, path: string): number {
  if (typeof value !== 'number') throw new DecodeError(path, value, 'a language code')
  return value
}
