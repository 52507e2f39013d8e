import type { ODataCollection } from '../wire/odata.ts'
import type { ReadClient, ReadOptions } from './client.ts'
import { DecodeError } from './decodeError.ts'
import type { Json } from './json.ts'
import { list, object, textOrNull } from './member.ts'
import { pathOf } from './origin.ts'

/**
 * The items of a list, with those of every further page: rows come 5,000 at a time (contract.md 12.5). Only the path of
 * a next link is taken, and only of one that stays at this origin (safety.md 4.3).
 * @throws DataverseError, or a DecodeError for a next link that leads elsewhere or back: half a list must not pass for
 * a whole one.
 */
export async function readItems(
  client: ReadClient,
  path: string,
  name: string,
  options: ReadOptions = {},
): Promise<readonly Json[]> {
  const found: Json[] = []
  const seen = new Set<string>()
  for (let page: string | null = path; page !== null; ) {
    seen.add(page)
    const envelope = object(await client.read(page, options), name)
    found.push(...list(envelope, 'value' satisfies keyof ODataCollection<Json>, name))
    page = nextPage(client.origin, envelope, name, seen)
  }
  return found
}

const nextLink = '@odata.nextLink' satisfies keyof ODataCollection<Json>

function nextPage(origin: string, envelope: ReturnType<typeof object>, name: string, seen: ReadonlySet<string>): string | null {
  if (!(nextLink in envelope)) return null
  const link = textOrNull(envelope, nextLink, name)
  const path = link === null ? null : pathOf(origin, link)
  if (path === null) throw new DecodeError(`${name}.${nextLink}`, link, 'an address of this environment')
  if (seen.has(path)) throw new DecodeError(`${name}.${nextLink}`, link, 'a page that was not read yet')
  return path
}
