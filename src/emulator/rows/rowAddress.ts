import { foreignReference, segmentNotFound } from '../errors.ts'
import type { Exchange } from '../exchange.ts'
import { parsePath } from '../odata/parsePath.ts'
import { findRow } from './findRow.ts'
import type { Row } from './row.ts'

const apiRoot = /^\/api\/data\/v9\.[012]\//

/** contract.md 0.4: the host is the same environment with `.api` and without. */
const environmentOf = ({ host }: URL): string => host.replace('.api.', '.')

/** What an address has below the API's root, still encoded. Null: not an address of this environment. */
const pathOf = (text: string, request: URL): string | null => {
  if (!/^[a-z][a-z0-9+.-]*:/i.test(text)) {
    const root = apiRoot.exec(text)?.[0]
    return root === undefined ? text.replace(/^\//, '') : text.slice(root.length)
  }
  if (!URL.canParse(text)) return null
  const address = new URL(text)
  if (environmentOf(address) !== environmentOf(request)) return null
  const root = apiRoot.exec(address.pathname)?.[0]
  return root === undefined ? null : address.pathname.slice(root.length)
}

/**
 * The row that an address names, as `@odata.id`, `$id` and `@odata.bind` carry it: `accounts(A)`, `/accounts(A)` or
 * absolute, with an id or an alternate key, of any version of the API (contract.md 6.1).
 * @throws ODataError 400 for what is no address of a row here, another host's above all; 404 for a row that is not there.
 */
export const rowOfReference = ({ state, url }: Pick<Exchange, 'state' | 'url'>, text: string): Row => {
  const path = pathOf(text, url)
  const [segment, ...more] = path === null ? [] : parsePath(path)
  if (segment === undefined || segment.arguments === null || more.length > 0) throw foreignReference(text)
  const table = state.schema.tableOfSet(segment.name)
  if (table === undefined) throw segmentNotFound(segment.name)
  return findRow(state, table.LogicalName, segment.arguments)
}
