import { z } from 'zod'
import { createJournal, type Journal } from './journal.ts'
import { createLayered, type Layered, type Watcher } from './layered.ts'

/** How values are written to a saved state. */
export interface Codec<Value, Stored> {
  readonly schema: z.ZodType<Stored>
  encode(value: Value): Stored
  decode(stored: Stored): Value
}

/** Values that are JSON already. They are kept as they came: zod's copies have another order of members. */
export const plain = <Value>(schema: z.ZodType<Value>): Codec<Value, Value> => ({
  schema,
  encode: (value) => value,
  decode: (value) => value,
})

export interface Group<Value> {
  /** Base values of one member, by key. Called once a member. */
  readonly base: (member: string) => ReadonlyMap<string, Value>
  readonly watch?: (member: string) => Watcher<Value>
}

/** What differs from the seed: by group and member, each key with its value; null: deleted. */
export const storedChanges = z.record(
  z.string(),
  z.record(z.string(), z.array(z.tuple([z.string(), z.unknown()]))),
)
export type StoredChanges = z.infer<typeof storedChanges>

/**
 * Everything an environment holds beyond its seed. A collection that is kept here is undone with a failed
 * request, saved in a snapshot and restored from one, without anybody telling it.
 */
export interface Storage {
  readonly journal: Journal
  /** A collection for each member of a group, the rows of each table for instance. */
  keep<Value, Stored>(name: string, codec: Codec<Value, Stored>, group: Group<Value>): (member: string) => Layered<Value>
  changes(): StoredChanges
  /** @throws Error naming the place of the first value that does not fit. */
  restore(changes: StoredChanges): void
}

interface Kept {
  changes(): Record<string, [string, unknown][]>
  restore(member: string, entries: readonly (readonly [string, unknown])[]): void
}

export const createStorage = (): Storage => {
  const journal = createJournal()
  const groups = new Map<string, Kept>()

  const keep = <Value, Stored>(name: string, codec: Codec<Value, Stored>, group: Group<Value>) => {
    const members = new Map<string, Layered<Value>>()
    const isSame = (left: Value, right: Value) =>
      JSON.stringify(codec.encode(left)) === JSON.stringify(codec.encode(right))
    const open = (member: string): Layered<Value> => {
      const known = members.get(member)
      if (known !== undefined) return known
      const opened = createLayered(group.base(member), journal, isSame, group.watch?.(member))
      members.set(member, opened)
      return opened
    }
    const isStored = (value: unknown): value is Stored => codec.schema.safeParse(value).success
    groups.set(name, {
      changes: () => {
        const changed: Record<string, [string, unknown][]> = {}
        // By name: in which order members were opened, reads decide, too.
        for (const [member, layered] of [...members].toSorted(([one], [two]) => (one < two ? -1 : 1))) {
          const entries = [...layered.changes()].map(([key, value]): [string, unknown] => [
            key,
            value === undefined ? null : codec.encode(value),
          ])
          if (entries.length > 0) changed[member] = entries
        }
        return changed
      },
      restore: (member, entries) => {
        const layered = open(member)
        for (const [key, value] of entries) {
          if (value === null) layered.delete(key)
          else if (isStored(value)) layered.set(key, codec.decode(value))
          else {
            const { error } = codec.schema.safeParse(value)
            const problem = error === undefined ? 'not valid' : z.prettifyError(error)
            throw new Error(`${[name, member, key].filter((part) => part !== '').join(' / ')}: ${problem}`)
          }
        }
      },
    })
    return open
  }

  return {
    journal,
    keep,
    changes: () =>
      Object.fromEntries(
        [...groups].flatMap(([name, kept]) => {
          const changed = kept.changes()
          return Object.keys(changed).length === 0 ? [] : [[name, changed]]
        }),
      ),
    restore: (changes) => {
      for (const [name, members] of Object.entries(changes)) {
        const kept = groups.get(name)
        if (kept === undefined) throw new Error(`${name}: the emulator keeps nothing of that name`)
        for (const [member, entries] of Object.entries(members)) kept.restore(member, entries)
      }
      journal.commit()
    },
  }
}
