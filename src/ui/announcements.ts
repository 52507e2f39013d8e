/** At most one message in this many milliseconds reaches the ears (experience.md 9). */
const pause = 5_000
/** What comes within this is one message: bars that one answer brings, or a count and what follows it. */
const gathering = 100
/** What was said long ago would only be come across by who reads the page line by line. */
const lasting = 10_000

interface Waiting {
  readonly source: string
  readonly text: string
}

/** What is to be said to screen readers, one message after the other. */
export interface Announcements {
  /**
   * Says something as soon as there is room for it. Of one source only the latest waits, and an empty text takes it
   * back; what has none waits until it was said.
   */
  readonly say: (text: string, source?: string) => void
  /** Nothing waits any more. */
  readonly stop: () => void
}

/** Says one message at a time, with pauses, by `show`; an empty one when it is over. */
export function createAnnouncements(show: (message: string) => void): Announcements {
  let waiting: readonly Waiting[] = []
  let last: { readonly at: number; readonly texts: readonly string[] } = { at: -pause, texts: [] }
  let timer: ReturnType<typeof setTimeout>
  let isDue = false
  /** What each source said last: to come back to it is no news. */
  const saidBy = new Map<string, string>()

  const isJustSaid = (text: string): boolean => last.texts.includes(text) && performance.now() - last.at < pause
  const schedule = (what: () => void, milliseconds: number) => {
    clearTimeout(timer)
    timer = setTimeout(what, milliseconds)
  }
  const speak = () => {
    isDue = false
    const texts = [...new Set(waiting.map(({ text }) => text))]
    for (const { source, text } of waiting) if (source !== '') saidBy.set(source, text)
    waiting = []
    if (texts.length > 0) {
      last = { at: performance.now(), texts }
      show(texts.join(' '))
    }
    // What was taken back meanwhile leaves what was said before in its place until its time is over.
    schedule(() => show(''), last.at + lasting - performance.now())
  }
  return {
    say: (text, source = '') => {
      if (source !== '') {
        waiting = waiting.filter((one) => one.source !== source)
        if (text === '') saidBy.delete(source)
        if (text === saidBy.get(source)) return
      }
      if (text === '' || isJustSaid(text)) return
      waiting = [...waiting, { source, text }]
      // What comes ever again must not put it off.
      if (isDue) return
      isDue = true
      schedule(speak, Math.max(gathering, last.at + pause - performance.now()))
    },
    stop: () => {
      clearTimeout(timer)
      isDue = false
      waiting = []
    },
  }
}
