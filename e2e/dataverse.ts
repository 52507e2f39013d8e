import type { APIRequestContext } from '@playwright/test'
import * as z from 'zod'
import type { Fault } from '../src/emulator/index.ts'

const document = z.looseObject({
  '@odata.type': z.string().optional(),
  SchemaName: z.string(),
  CascadeConfiguration: z.record(z.string(), z.string()),
})
const identity = z.object({ OrganizationId: z.string() })
const collection = z.object({ value: z.array(z.record(z.string(), z.unknown())) })
const logged = z.array(
  z.object({
    method: z.string(),
    path: z.string(),
    headers: z.record(z.string(), z.string()),
    body: z.string().nullable(),
    status: z.int().nullable(),
  }),
)

/** The emulated Dataverse, reached past the console: what the server holds, what it was asked, and its bad days. */
export class Dataverse {
  readonly #request: APIRequestContext
  readonly #api: string
  readonly #controls: string

  constructor(request: APIRequestContext, origin: string) {
    this.#request = request
    this.#api = `${origin}/api/data/v9.2`
    this.#controls = `${origin}/emulator`
  }

  /** The published definition of a one-to-many relationship. */
  async definitionOf(schemaName: string) {
    const response = await this.#request.get(
      `${this.#api}/RelationshipDefinitions(SchemaName='${schemaName}')/Microsoft.Dynamics.CRM.OneToManyRelationshipMetadata`,
    )
    return document.parse(await response.json())
  }

  /** The status that the Web API answers a path with: 404 for what is gone. */
  async statusOf(path: string): Promise<number> {
    return (await this.#request.get(`${this.#api}/${path}`)).status()
  }

  /** The rows that a query of the Web API answers with. */
  async rows(query: string) {
    const response = await this.#request.get(`${this.#api}/${query}`)
    return collection.parse(await response.json()).value
  }

  /** Who answers. */
  async organizationId(): Promise<string> {
    return identity.parse(await this.#read('WhoAmI')).OrganizationId
  }

  /** The definition of a relationship of either kind, whole. */
  async relationship(schemaName: string): Promise<unknown> {
    return this.#read(`RelationshipDefinitions(SchemaName='${schemaName}')`)
  }

  /** The definition of a lookup column, with the tables it points to. */
  async lookup(table: string, column: string): Promise<unknown> {
    return this.#read(
      `EntityDefinitions(LogicalName='${table}')/Attributes(LogicalName='${column}')/Microsoft.Dynamics.CRM.LookupAttributeMetadata`,
    )
  }

  async #read(path: string): Promise<unknown> {
    const response = await this.#request.get(`${this.#api}/${path}`)
    if (!response.ok()) throw new Error(`${response.status()} ${response.url()}: ${await response.text()}`)
    return response.json()
  }

  /** What a colleague does meanwhile: creates a relationship. */
  async create(definition: object): Promise<void> {
    await expectSuccess(this.#request.post(`${this.#api}/RelationshipDefinitions`, { data: definition }))
  }

  /** What a colleague does meanwhile: replaces one cascade value and publishes. */
  async changeCascade(schemaName: string, action: string, value: string): Promise<void> {
    const address = `${this.#api}/RelationshipDefinitions(SchemaName='${schemaName}')`
    const present = document.parse(await (await this.#request.get(address)).json())
    const data = { ...present, CascadeConfiguration: { ...present.CascadeConfiguration, [action]: value } }
    await expectSuccess(this.#request.put(address, { data, headers: { 'MSCRM.MergeLabels': 'true' } }))
    await expectSuccess(this.#request.post(`${this.#api}/PublishAllXml`))
  }

  /** Deletes a row, whatever hangs on it; the status of the answer. */
  async delete(path: string): Promise<number> {
    return (await this.#request.delete(`${this.#api}/${path}`)).status()
  }

  /** Requests that arrived since the last reset, oldest first. */
  async requests() {
    return logged.parse(await (await this.#request.get(`${this.#controls}/requests`)).json())
  }

  async fail(...faults: readonly Fault[]): Promise<void> {
    await expectSuccess(this.#request.post(`${this.#controls}/faults`, { data: faults }))
  }

  async recover(): Promise<void> {
    await expectSuccess(this.#request.delete(`${this.#controls}/faults`))
  }

  /** The platform gets to its waiting jobs at once: nobody has to wait until it does by itself. */
  async hastenJobs(): Promise<void> {
    await expectSuccess(this.#request.post(`${this.#controls}/jobs`))
  }

  /** Back to the sample as it ships. */
  async reset(): Promise<void> {
    await expectSuccess(this.#request.post(`${this.#controls}/reset`))
  }
}

async function expectSuccess(pending: ReturnType<APIRequestContext['fetch']>): Promise<void> {
  const response = await pending
  if (!response.ok()) throw new Error(`${response.status()} ${response.url()}: ${await response.text()}`)
}
