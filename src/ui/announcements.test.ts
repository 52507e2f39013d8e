import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createAnnouncements } from './announcements.ts'

const begin = () => {
  const shown: string[] = []
  return { shown, ...createAnnouncements((message) => shown.push(message)) }
}

describe('what is said to screen readers', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('is said at once, and together where it comes together', () => {
    const { shown, say } = begin()
    say('Nothing was sent.')
    say('Choose a solution.')
    vi.advanceTimersByTime(100)
    expect(shown).toEqual(['Nothing was sent. Choose a solution.'])
  })

  it('waits five seconds after the last message, and loses nothing', () => {
    const { shown, say } = begin()
    say('One.')
    vi.advanceTimersByTime(1_000)
    say('Two.')
    say('Three.')
    vi.advanceTimersByTime(4_000)
    expect(shown).toEqual(['One.'])
    vi.advanceTimersByTime(100)
    expect(shown).toEqual(['One.', 'Two. Three.'])
  })

  it('says only the latest of one source, and nothing of one that has taken it back', () => {
    const { shown, say } = begin()
    say('Opening.')
    vi.advanceTimersByTime(100)
    for (const size of [64, 128, 192]) say(`${size} KB read`, 'progress')
    say('Gone.', 'panel')
    say('', 'panel')
    vi.advanceTimersByTime(5_000)
    expect(shown).toEqual(['Opening.', '192 KB read'])
  })

  it('is not put off by what comes ever again', () => {
    const { shown, say } = begin()
    for (let size = 1; size <= 100; size += 1) {
      say(`${size} KB read`, 'progress')
      vi.advanceTimersByTime(60)
    }
    expect(shown).toEqual(['2 KB read', '85 KB read'])
  })

  it('does not say again what a source comes back to before anything else was said of it', () => {
    const { shown, say } = begin()
    say('3 rows', 'count')
    vi.advanceTimersByTime(100)
    say('2 rows', 'count')
    say('3 rows', 'count')
    vi.advanceTimersByTime(60_000)
    expect(shown).toEqual(['3 rows', ''])
  })

  it('says nothing twice in a row, but again later', () => {
    const { shown, say } = begin()
    say('Copied.')
    say('Copied.')
    vi.advanceTimersByTime(200)
    say('Copied.')
    vi.advanceTimersByTime(6_000)
    expect(shown).toEqual(['Copied.'])
    say('Copied.')
    vi.advanceTimersByTime(100)
    expect(shown).toEqual(['Copied.', 'Copied.'])
  })

  it('falls silent after a while', () => {
    const { shown, say } = begin()
    say('One.')
    vi.advanceTimersByTime(60_000)
    expect(shown).toEqual(['One.', ''])
  })

  it('says nothing any more once it is stopped', () => {
    const { shown, say, stop } = begin()
    say('One.')
    stop()
    vi.advanceTimersByTime(60_000)
    expect(shown).toEqual([])
  })
})
