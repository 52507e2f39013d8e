import { buildEnvironment, type Environment } from '../model/environment.ts'
import { endsOf } from '../model/relationship.ts'
import type { ReadClient } from './client.ts'
import { DecodeError } from './decodeError.ts'
import {
  decodeManyToMany,
  decodeOneToMany,
  manyToManyMembers,
  oneToManyMembers,
} from './decodeRelationship.ts'
import { decodeIsPrivate, decodeTable, tableMembers } from './decodeTable.ts'
import type { Json } from './json.ts'
import { items } from './member.ts'
import { casts } from './relationshipDefinition.ts'
import { apiRoot, type Wait } from './wireRequest.ts'

/** How far a load has come. Each count is null until its list has arrived. */
export interface LoadProgress {
  readonly bytes: number
  readonly tables: number | null
  readonly oneToMany: number | null
  readonly manyToMany: number | null
}

export interface LoadOptions {
  readonly signal?: AbortSignal
  readonly onProgress?: (progress: LoadProgress) => void
  readonly onWait?: (wait: Wait) => void
}

const paths = {
  tables: `${apiRoot}EntityDefinitions?$select=${tableMembers.join(',')}`,
  oneToMany: `${apiRoot}RelationshipDefinitions/${casts.OneToMany}?$select=${oneToManyMembers.join(',')}`,
  manyToMany: `${apiRoot}RelationshipDefinitions/${casts.ManyToMany}?$select=${manyToManyMembers.join(',')}`,
} as const

/**
 * Reads a whole environment in three parallel requests (contract.md 2.2, 2.10). Private tables are read too, so
 * that their relationships can be told from those that name a table which does not exist; both are left out.
 * An environment without tables or without one-to-many relationships does not exist: such an answer is refused
 * with a DecodeError (safety.md F-SHORT).
 */
export async function loadEnvironment(
  client: ReadClient,
  { signal, onProgress, onWait }: LoadOptions = {},
): Promise<Environment> {
  const others = new AbortController()
  const either = signal === undefined ? others.signal : AbortSignal.any([signal, others.signal])
  let progress: LoadProgress = { bytes: 0, tables: null, oneToMany: null, manyToMany: null }
  const report = (change: Partial<LoadProgress>) => {
    progress = { ...progress, ...change }
    onProgress?.(progress)
  }
  const load = async <Item>(list: keyof typeof paths, decode: (json: Json, path: string) => Item) => {
    const body = await client.read(paths[list], {
      signal: either,
      onBytes: (bytes) => report({ bytes: progress.bytes + bytes }),
      ...(onWait === undefined ? {} : { onWait }),
    })
    const decoded = items(body, list).map((json, index) => decode(json, `${list}[${index}]`))
    report({ [list]: decoded.length })
    return decoded
  }
  try {
    const [tables, oneToMany, manyToMany] = await Promise.all([
      load('tables', (json, path) => ({
        table: decodeTable(json, path),
        isPrivate: decodeIsPrivate(json, path),
      })).then(atLeastOne('tables')),
      load('oneToMany', decodeOneToMany).then(atLeastOne('oneToMany')),
      load('manyToMany', decodeManyToMany),
    ])
    const hidden = new Set(tables.filter(({ isPrivate }) => isPrivate).map(({ table }) => table.logicalName))
    return buildEnvironment(
      tables.filter(({ isPrivate }) => !isPrivate).map(({ table }) => table),
      [...oneToMany, ...manyToMany].filter((one) => !endsOf(one).some((end) => hidden.has(end))),
    )
  } finally {
    // One that failed makes the others pointless.
    others.abort()
  }
}

const atLeastOne =
  (list: 'tables' | 'oneToMany') =>
  <Item>(decoded: readonly Item[]): readonly Item[] => {
    if (decoded.length === 0) throw new DecodeError(`${list}.value`, [], 'at least one')
    return decoded
  }
