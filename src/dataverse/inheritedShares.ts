import type { ReadClient, ReadOptions } from './client.ts'
import { DataverseError } from './dataverseError.ts'
import { DecodeError } from './decodeError.ts'
import { items, numberOrNull, object } from './member.ts'
import { apiRoot } from './wireRequest.ts'

/**
 * How many shares are inherited, by the table of the shared rows: its object type code, or its logical name as the
 * service may say instead (contract.md 4.4). Null: there are more than Dataverse aggregates.
 */
export type InheritedShares = ReadonlyMap<number | string, number> | null

/** contract.md 10.3. */
const limitExceeded = '0x8004e023'

const fetch =
  '<fetch aggregate="true"><entity name="principalobjectaccess">' +
  '<attribute name="principalobjectaccessid" alias="shares" aggregate="count"/>' +
  '<attribute name="objecttypecode" alias="type" groupby="true"/>' +
  '<filter><condition attribute="inheritedaccessrightsmask" operator="gt" value="0"/></filter>' +
  '</entity></fetch>'

/** One question for all tables. Rejects with a DataverseError, for instance without the privilege to read shares, or a DecodeError. */
export async function loadInheritedShares(client: ReadClient, { signal }: Pick<ReadOptions, 'signal'> = {}): Promise<InheritedShares> {
  try {
    const body = await client.read(`${apiRoot}principalobjectaccessset?fetchXml=${encodeURIComponent(fetch)}`, { kind: 'dataRead', signal })
    return new Map(
      items(body, 'shares').map((json, index) => {
        const at = `shares[${index}]`
        const source = object(json, at)
        const shares = numberOrNull(source, 'shares', at)
        const type = source['type']
        if (shares === null) throw new DecodeError(`${at}.shares`, shares, 'a number')
        if (typeof type !== 'number' && typeof type !== 'string') throw new DecodeError(`${at}.type`, type, 'a table')
        return [type, shares]
      }),
    )
  } catch (error) {
    if (!(error instanceof DataverseError) || error.code !== limitExceeded) throw error
    return null
  }
}
