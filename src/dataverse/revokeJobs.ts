import type { JobState, RevokeJob } from '../model/revokeJob.ts'
import { unknownValue } from '../model/unknown.ts'
import type { AsyncOperation } from '../wire/access.ts'
import type { ReadClient, ReadOptions } from './client.ts'
import type { Json } from './json.ts'
import { guid, items, numberOrNull, object, text, textOrNull } from './member.ts'
import { apiRoot, readRequest, writeRequest, type WireRequest } from './wireRequest.ts'

/** Asks the platform to take back what was inherited over a relationship: contract.md 4.4. */
export const revokeRequest = (schemaName: string): WireRequest =>
  writeRequest('POST', `${apiRoot}CreateAsyncJobToRevokeInheritedAccess`, JSON.stringify({ RelationshipSchema: schemaName }))

/** The name the platform gives these jobs (contract.md 4.4). */
const jobName = 'RevokeInheritedAccess'

/** As many as anybody has running; older ones are of no interest. */
const newestJobs = 50

const members = [
  'asyncoperationid',
  'createdon',
  'startedon',
  'completedon',
  'statuscode',
  'message',
  'friendlymessage',
] as const satisfies readonly (keyof AsyncOperation)[]

const path = `${apiRoot}asyncoperations?$select=${members.join(',')}&$filter=name%20eq%20'${jobName}'&$orderby=createdon%20desc&$top=${newestJobs}`

/** The newest such jobs, the newest first. Rejects with a DataverseError or a DecodeError. */
export async function loadRevokeJobs(client: ReadClient, { signal }: Pick<ReadOptions, 'signal'> = {}): Promise<readonly RevokeJob[]> {
  const body = await client.read(path, { kind: 'dataRead', signal })
  return items(body, 'asyncoperations').map((json, index) => decodeJob(json, `asyncoperations[${index}]`))
}

function decodeJob(json: Json, at: string): RevokeJob {
  const source = object(json, at)
  const friendly = textOrNull(source, 'friendlymessage', at)
  return {
    id: guid(source, 'asyncoperationid', at),
    createdOn: text(source, 'createdon', at),
    startedOn: textOrNull(source, 'startedon', at),
    completedOn: textOrNull(source, 'completedon', at),
    state: stateOf(numberOrNull(source, 'statuscode', at)),
    message: friendly === null || friendly === '' ? textOrNull(source, 'message', at) : friendly,
  }
}

/** Status reasons of system jobs: Microsoft's reference of the table (asyncoperation, statuscode). */
const states: Readonly<Partial<Record<number, JobState>>> = {
  0: 'waiting',
  10: 'waiting',
  20: 'running',
  21: 'running',
  22: 'running',
  30: 'succeeded',
  31: 'failed',
  32: 'cancelled',
}

const stateOf = (status: number | null): JobState =>
  (status === null ? undefined : states[status]) ?? unknownValue(status === null ? null : String(status))

/**
 * The last resort where the job fails, for somebody to run: takes back at once what nothing hands down any more, on
 * rows of one table (contract.md 4.4).
 * @param typeCode The table's object type code.
 */
export function resetRequest(typeCode: number): WireRequest {
  const conditions = [
    `<condition attribute="objecttypecode" operator="eq" value="${typeCode}"/>`,
    '<condition attribute="inheritedaccessrightsmask" operator="gt" value="0"/>',
  ]
  const fetch = `<fetch><entity name="principalobjectaccess"><attribute name="principalobjectaccessid"/><filter>${conditions.join('')}</filter></entity></fetch>`
  return readRequest(`${apiRoot}ResetInheritedAccess(FetchXml=@p)?@p=${encodeURIComponent(fetch)}`, false)
}
