import { createClient, type DataverseClient } from '../dataverse/client.ts'
import { shellTexts } from './texts/shell.ts'

/** An environment the console may talk to. Only this file knows whether it is the sample or a real one. */
export interface Connection {
  /** The environment's part of the address. */
  readonly id: string
  readonly name: string
  readonly client: DataverseClient
}

const known: ReadonlyMap<string, () => Connection> = new Map([
  [
    'sample',
    () => ({
      id: 'sample',
      name: shellTexts.sampleName,
      client: createClient({ origin: location.origin, fetch: (request) => fetch(request) }),
    }),
  ],
])

const connected = new Map<string, Connection>()

/** The connection of that id, made once; null when no environment of that id is known. An address can never add one. */
export function connect(id: string): Connection | null {
  const present = connected.get(id)
  if (present !== undefined) return present
  const connection = known.get(id)?.() ?? null
  if (connection !== null) connected.set(id, connection)
  return connection
}
