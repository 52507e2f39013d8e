import * as z from 'zod/mini'
import { subjectOf, type Change } from '../model/change.ts'
import type { Cleanup } from '../model/revokeJob.ts'
import type { Staged } from '../model/stage.ts'
import { storedChange } from './storedChange.ts'
import { asStored, storedView, type SavedView } from './storedView.ts'

export interface Position {
  readonly x: number
  readonly y: number
}

type Places = Readonly<Record<string, Position>>

/** The part of the workspace that outlives the tab. */
export interface Intent {
  readonly staged: Staged
  /** By view (focus table and layout, or the map), then by table. */
  readonly positions: Readonly<Record<string, Places>>
  /** Unique name of the solution that receives the changes; null until chosen. */
  readonly solution: string | null
  readonly unpublished: readonly string[]
  /** Views of the relationships list, by name. */
  readonly views: Readonly<Record<string, SavedView>>
  /** Findings of the house rules that somebody accepts, by key, with the reason in their words. */
  readonly ignored: Readonly<Record<string, string>>
  /** Clean-ups of inherited access that were asked for, by schema name. */
  readonly cleanups: Readonly<Record<string, Cleanup>>
}

export const emptyIntent: Intent = { staged: [], positions: {}, solution: null, unpublished: [], views: {}, ignored: {}, cleanups: {} }

/** Views that no page has any more: the map as it was when its tables had another size. */
const viewsOfBefore: ReadonlySet<string> = new Set(['map'])

/** The intent without the places of views that no page has any more. */
export function withoutViewsOfBefore(intent: Intent): Intent {
  const positions = Object.entries(intent.positions).filter(([view]) => !viewsOfBefore.has(view))
  return { ...intent, positions: Object.fromEntries(positions) }
}

/** One thing of an intent, as an entry of the storage holds it; null, false or nothing where the entry is gone. */
export type Entry =
  | { readonly kind: 'staged'; readonly subject: string; readonly change: Change | null }
  /** The order of staging. Only for the eye: what it does not name comes last, what it names in vain is passed over. */
  | { readonly kind: 'order'; readonly subjects: readonly string[] }
  | { readonly kind: 'position'; readonly view: string; readonly table: string; readonly position: Position | null }
  | { readonly kind: 'solution'; readonly solution: string | null }
  | { readonly kind: 'unpublished'; readonly table: string; readonly isWaiting: boolean }
  | { readonly kind: 'view'; readonly name: string; readonly view: SavedView | null }
  | { readonly kind: 'ignored'; readonly finding: string; readonly note: string | null }
  | { readonly kind: 'cleanup'; readonly schemaName: string; readonly cleanup: Cleanup | null }

export const orderName = 'order'

/**
 * An intent as the storage holds it, text by name. Each thing that can change by itself has an entry of its own:
 * browsers promise no order between the writes of two tabs, so that one text for all would lose what the other wrote.
 */
export function entriesOf({ staged, positions, solution, unpublished, views, ignored, cleanups }: Intent): ReadonlyMap<string, string> {
  const entries = new Map<string, string>()
  for (const change of staged) entries.set(`staged/${subjectOf(change)}`, textOf(change))
  if (staged.length > 0) entries.set(orderName, JSON.stringify(staged.map(subjectOf)))
  for (const [view, places] of Object.entries(positions)) {
    for (const [table, position] of Object.entries(places)) {
      entries.set(`position/${view}/${table}`, textOf(position))
    }
  }
  if (solution !== null) entries.set('solution', JSON.stringify(solution))
  for (const table of unpublished) entries.set(`unpublished/${table}`, JSON.stringify(true))
  for (const [name, view] of Object.entries(views)) entries.set(`view/${name}`, textOf(asStored(view)))
  for (const [finding, note] of Object.entries(ignored)) entries.set(`ignored/${finding}`, JSON.stringify(note))
  for (const [schemaName, cleanup] of Object.entries(cleanups)) entries.set(`cleanup/${schemaName}`, textOf(cleanup))
  return entries
}

/** The same text in every tab, however the object, and those inside of it, were made. */
const textOf = (value: object): string => JSON.stringify(value, (_, part: unknown) => (isObject(part) ? sorted(part) : part))

const isObject = (part: unknown): part is object => typeof part === 'object' && part !== null && !Array.isArray(part)

const sorted = (part: object): object =>
  Object.fromEntries(Object.entries(part).toSorted(([one], [other]) => (one < other ? -1 : 1)))

export const storedPosition = z.strictObject({ x: z.number(), y: z.number() })

const storedCleanup: z.ZodMiniType<Cleanup> = z.strictObject({
  schemaName: z.string(),
  before: z.array(z.guid()),
  isAccepted: z.boolean(),
  askedAt: z.exactOptional(z.iso.datetime()),
})

/** Reads one entry; `text` is null when it is gone. Throws when it is not one of this version. */
export function readEntry(name: string, text: string | null): Entry {
  const [kind, ...path] = name.split('/')
  const read = <Value>(schema: z.ZodMiniType<Value>): Value | null =>
    text === null ? null : schema.parse(JSON.parse(text))
  const [first, second, ...rest] = path
  if (kind === 'staged') {
    const subject = path.join('/')
    const change = read(storedChange)
    if (change !== null && subjectOf(change) !== subject) throw new Error(`It holds ${subjectOf(change)}.`)
    return { kind, subject, change }
  }
  if (kind === 'position' && first !== undefined && second !== undefined && rest.length === 0) {
    return { kind, view: first, table: second, position: read(storedPosition) }
  }
  if (kind === 'unpublished' && first !== undefined && second === undefined) {
    return { kind, table: first, isWaiting: read(z.literal(true)) === true }
  }
  if (kind === 'view' && first !== undefined) {
    const view = read(storedView)
    return { kind, name: path.join('/'), view: view === null ? null : { search: view.search } }
  }
  if (kind === 'ignored' && first !== undefined && second !== undefined) {
    return { kind, finding: path.join('/'), note: read(z.string()) }
  }
  if (kind === 'cleanup' && first !== undefined && second === undefined) {
    const cleanup = read(storedCleanup)
    if (cleanup !== null && cleanup.schemaName !== first) throw new Error(`It holds ${cleanup.schemaName}.`)
    return { kind, schemaName: first, cleanup }
  }
  if (kind === 'solution' && first === undefined) return { kind, solution: read(z.string()) }
  if (kind === orderName && first === undefined) return { kind, subjects: read(z.array(z.string())) ?? [] }
  throw new Error('No entry of this version has that name.')
}

/** The intent with what the entries say. Parts that no entry is about stay the same objects. */
export function withEntries(intent: Intent, entries: readonly Entry[]): Intent {
  return {
    staged: withStaged(intent.staged, entries),
    positions: withPositions(intent.positions, entries),
    solution: entries.reduce((before, entry) => (entry.kind === 'solution' ? entry.solution : before), intent.solution),
    unpublished: withUnpublished(intent.unpublished, entries),
    views: withMembers(
      intent.views,
      entries.flatMap((entry) => (entry.kind === 'view' ? [[entry.name, entry.view] as const] : [])),
    ),
    ignored: withMembers(
      intent.ignored,
      entries.flatMap((entry) => (entry.kind === 'ignored' ? [[entry.finding, entry.note] as const] : [])),
    ),
    cleanups: withMembers(
      intent.cleanups,
      entries.flatMap((entry) => (entry.kind === 'cleanup' ? [[entry.schemaName, entry.cleanup] as const] : [])),
    ),
  }
}

/** A record with members replaced, and without those that are null now; the same object where nothing is said. */
export function withMembers<Member>(
  record: Readonly<Record<string, Member>>,
  members: readonly (readonly [string, Member | null])[],
): Readonly<Record<string, Member>> {
  if (members.length === 0) return record
  const changed = new Map(Object.entries(record))
  for (const [name, member] of members) {
    if (member === null) changed.delete(name)
    else changed.set(name, member)
  }
  return Object.fromEntries(changed)
}

function withStaged(staged: Staged, entries: readonly Entry[]): Staged {
  const bySubject = new Map(staged.map((change) => [subjectOf(change), change]))
  const places = new Map<string, number>()
  let isTouched = false
  for (const entry of entries) {
    if (entry.kind !== 'staged' && entry.kind !== 'order') continue
    isTouched = true
    if (entry.kind === 'order') entry.subjects.forEach((subject, index) => places.set(subject, index))
    else if (entry.change === null) bySubject.delete(entry.subject)
    else bySubject.set(entry.subject, entry.change)
  }
  if (!isTouched) return staged
  if (places.size === 0) return [...bySubject.values()]
  const placeOf = (change: Change): number => places.get(subjectOf(change)) ?? places.size
  return [...bySubject.values()].toSorted((a, b) => placeOf(a) - placeOf(b))
}

function withPositions(positions: Intent['positions'], entries: readonly Entry[]): Intent['positions'] {
  const views = new Map<string, Map<string, Position>>()
  for (const entry of entries) {
    if (entry.kind !== 'position') continue
    const places = views.get(entry.view) ?? new Map(Object.entries(positions[entry.view] ?? {}))
    if (entry.position === null) places.delete(entry.table)
    else places.set(entry.table, entry.position)
    views.set(entry.view, places)
  }
  if (views.size === 0) return positions
  return { ...positions, ...Object.fromEntries([...views].map(([view, places]) => [view, Object.fromEntries(places)])) }
}

function withUnpublished(unpublished: readonly string[], entries: readonly Entry[]): readonly string[] {
  const tables = new Set(unpublished)
  let isTouched = false
  for (const entry of entries) {
    if (entry.kind !== 'unpublished') continue
    isTouched = true
    if (entry.isWaiting) tables.add(entry.table)
    else tables.delete(entry.table)
  }
  return isTouched ? [...tables].toSorted() : unpublished
}
