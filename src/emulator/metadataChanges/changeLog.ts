import { z } from 'zod'
import { plain, type Storage } from '../storage/storage.ts'
import { guidFrom } from '../metadata/identity.ts'

export const changedKinds = ['Entity', 'Attribute', 'Relationship'] as const
/** The names that `DeletedMetadataFilters` has for them (contract.md 9). */
export type ChangedKind = (typeof changedKinds)[number]

export interface ChangesSince {
  /** Ids of definitions that were made or replaced, and are still there. */
  readonly changed: ReadonlySet<string>
  readonly deleted: Readonly<Record<ChangedKind, ReadonlySet<string>>>
}

/**
 * What happened to the definitions, in order: behind the change stamps of contract.md 9. An entry's place is the
 * metadata version that it led to.
 */
export interface ChangeLog {
  /** `globalmetadataversion`: every change of a definition and every publish moves it. */
  readonly version: number
  notePut(kind: ChangedKind, definition: { readonly MetadataId: string }): void
  noteDelete(kind: ChangedKind, id: string): void
  notePublish(): void
  since(version: number): ChangesSince
  /**
   * Names the history that led to a version; undefined: this environment has not been there. Two environments that
   * went different ways, such as before and after a reset, have different ones for one version.
   */
  history(version: number): string | undefined
}

const firstVersion = 1_000_000

const entry = z.strictObject({
  version: z.int(),
  history: z.string(),
  item: z.strictObject({ kind: z.enum(changedKinds), id: z.string(), isDeleted: z.boolean() }).nullable(),
})
type Entry = z.infer<typeof entry>

export const createChangeLog = (organizationId: string, storage: Storage): ChangeLog => {
  const entries = storage.keep('metadata changes', plain(entry), { base: () => new Map<string, Entry>() })('')
  const origin = guidFrom('metadata history', organizationId)
  const latest = () => entries.values().at(-1)
  const version = () => latest()?.version ?? firstVersion

  const note = (item: Entry['item'], content: string) => {
    const before = latest()?.history ?? origin
    const next = version() + 1
    const history = guidFrom(before, item?.kind ?? '', item?.id ?? '', content)
    entries.set(String(next), { version: next, history, item })
  }
  return {
    get version() {
      return version()
    },
    notePut: (kind, definition) =>
      note({ kind, id: definition.MetadataId, isDeleted: false }, JSON.stringify(definition)),
    noteDelete: (kind, id) => note({ kind, id, isDeleted: true }, ''),
    notePublish: () => note(null, ''),
    since: (from) => {
      const changed = new Set<string>()
      const deleted = {
        Entity: new Set<string>(),
        Attribute: new Set<string>(),
        Relationship: new Set<string>(),
      }
      for (const { item } of entries.values().slice(Math.max(0, from - firstVersion))) {
        if (item === null) continue
        const [into, outOf] = item.isDeleted ? [deleted[item.kind], changed] : [changed, deleted[item.kind]]
        into.add(item.id)
        outOf.delete(item.id)
      }
      return { changed, deleted }
    },
    history: (at) => (at === firstVersion ? origin : entries.get(String(at))?.history),
  }
}
