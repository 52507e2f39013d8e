import { reasonOf } from './clock.ts'

/** Reads values by name; a name that there is nothing of is left out. */
export type ReadByName<Value> = (
  names: readonly string[],
  options: { signal: AbortSignal },
) => Promise<ReadonlyMap<string, Value>>

interface Reading<Value> {
  readonly names: string[]
  readonly controller: AbortController
  readonly answer: Promise<ReadonlyMap<string, Value>>
  waiting: number
}

/**
 * The same read for many who ask at once: what is asked for in one turn is read together, up to so many names in a
 * request; what is being read is not asked for again; and it is given up once nobody waits for it. Nothing is kept.
 * Rejects as `load` does, and with the reason of the asker's own signal.
 */
export function sharedReads<Value>(load: ReadByName<Value>, namesAtOnce: number): ReadByName<Value> {
  const running = new Map<string, Reading<Value>>()
  let gathering: Reading<Value> | null = null

  const end = (reading: Reading<Value>) => {
    if (gathering === reading) gathering = null
    for (const name of reading.names) if (running.get(name) === reading) running.delete(name)
  }
  const begin = (): Reading<Value> => {
    const names: string[] = []
    const controller = new AbortController()
    // Begins when everybody who asks in this turn has done so.
    const answer = Promise.resolve()
      .then(() => {
        if (gathering === reading) gathering = null
        controller.signal.throwIfAborted()
        return load(names, { signal: controller.signal })
      })
      .finally(() => end(reading))
    const reading: Reading<Value> = { names, controller, answer, waiting: 0 }
    return reading
  }
  const readingOf = (name: string): Reading<Value> => {
    const known = running.get(name)
    if (known !== undefined) return known
    if (gathering === null || gathering.names.length >= namesAtOnce) gathering = begin()
    gathering.names.push(name)
    running.set(name, gathering)
    return gathering
  }
  const leave = (reading: Reading<Value>, reason: Error) => {
    reading.waiting -= 1
    if (reading.waiting > 0) return
    end(reading)
    reading.controller.abort(reason)
  }

  return async (names, { signal }) => {
    signal.throwIfAborted()
    const readings = [...new Set(names.map(readingOf))]
    for (const reading of readings) reading.waiting += 1
    const answers = await new Promise<readonly ReadonlyMap<string, Value>[]>((resolve, reject) => {
      const abort = () => {
        const reason = reasonOf(signal)
        for (const reading of readings) leave(reading, reason)
        reject(reason)
      }
      signal.addEventListener('abort', abort, { once: true })
      void Promise.all(readings.map(({ answer }) => answer))
        .then(resolve, reject)
        .finally(() => signal.removeEventListener('abort', abort))
    })
    const wanted = new Set(names)
    return new Map(answers.flatMap((answer) => [...answer].filter(([name]) => wanted.has(name))))
  }
}
