import type { Environment } from './environment.ts'
import { guidIn } from './row.ts'

/** What a text that somebody typed or pasted says about a row. */
export type PastedRow =
  | { readonly type: 'words' }
  /** A GUID alone: of whichever table is chosen. */
  | { readonly type: 'id'; readonly id: string }
  | { readonly type: 'row'; readonly table: string; readonly id: string }
  /** An address of a row whose table is not among the environment's, as the address names it. */
  | { readonly type: 'unknownTable'; readonly name: string }
  /** An address without a row in it. */
  | { readonly type: 'noRow' }

const apiAddress = /\/api\/data\/v[\d.]+\/(\w+)\(([^)]*)\)/i

function parameter(address: string, name: string): string | null {
  const [, value] = new RegExp(`[?&#]${name}=([^&#]*)`, 'i').exec(address) ?? []
  if (value === undefined) return null
  try {
    return decodeURIComponent(value)
  } catch {
    // A lone percent sign: the text as it stands.
    return value
  }
}

/**
 * Reads what stands in the address bar of a model-driven app (`main.aspx?pagetype=entityrecord&etn=…&id=…`, also with
 * `etc`), an address of the Web API, or a GUID, also one in braces.
 */
export function readPastedRow(environment: Environment, text: string): PastedRow {
  const id = guidIn(text)
  if (id !== null) return { type: 'id', id }
  const trimmed = text.trim()
  const isAddress = /^https?:\/\//i.test(trimmed) || /[?&]id=/i.test(trimmed) || apiAddress.test(trimmed)
  if (!isAddress) return { type: 'words' }
  const tables = [...environment.tables.values()]
  const [, set, key] = apiAddress.exec(trimmed) ?? []
  const rowId = guidIn(key ?? parameter(trimmed, 'id') ?? '')
  if (rowId === null) return { type: 'noRow' }
  const typeName = parameter(trimmed, 'etn')
  const typeCode = parameter(trimmed, 'etc')
  const name = set ?? typeName ?? typeCode
  if (name === null) return { type: 'id', id: rowId }
  const table = tables.find(({ logicalName, entitySetName, objectTypeCode }) =>
    set !== undefined
      ? entitySetName === set
      : typeName !== null
        ? logicalName === typeName.toLowerCase()
        : String(objectTypeCode) === typeCode,
  )
  return table === undefined ? { type: 'unknownTable', name } : { type: 'row', table: table.logicalName, id: rowId }
}
