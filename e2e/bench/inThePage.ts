import type { Page } from '@playwright/test'
import { frameSummary } from './figures.ts'

export interface Place {
  readonly x: number
  readonly y: number
}

/** A place of the canvas without a table, a line or a control: where a pan begins. */
export function emptyPlace(page: Page): Promise<Place> {
  return page.evaluate(() => {
    for (let y = innerHeight * 0.4; y < innerHeight * 0.9; y += 10)
      for (let x = innerWidth * 0.35; x < innerWidth * 0.7; x += 10)
        if (document.elementFromPoint(x, y)?.matches('.react-flow__pane, canvas') === true) return { x, y }
    throw new Error('The canvas has no empty place.')
  })
}

/** Milliseconds from the next click to the frame that shows the first element of the selector. */
export async function paintOfFirst(page: Page, selector: string): Promise<() => Promise<number>> {
  const handle = await page.evaluateHandle((wanted) => {
    const clicked = new Promise<number>((resolve) => {
      addEventListener('click', () => resolve(performance.now()), { capture: true, once: true })
    })
    const painted = new Promise<number>((resolve) => {
      const look = (): void => {
        // Two frames: the element was there when the first one began, and that frame is on the screen.
        if (document.querySelector(wanted) === null) requestAnimationFrame(look)
        else requestAnimationFrame(() => resolve(performance.now()))
      }
      look()
    })
    return { time: Promise.all([clicked, painted]).then(([from, to]) => to - from) }
  }, selector)
  return () => handle.evaluate(({ time }) => time)
}

/** Frame times while `gesture` runs. */
export async function measureFrames(page: Page, gesture: () => Promise<void>): Promise<string> {
  const handle = await page.evaluateHandle(() => {
    const times: number[] = []
    let running = true
    let last = performance.now()
    const tick = (): void => {
      const now = performance.now()
      times.push(now - last)
      last = now
      if (running) requestAnimationFrame(tick)
    }
    requestAnimationFrame(tick)
    return {
      stop: () => {
        running = false
        return times.slice(1)
      },
    }
  })
  await gesture()
  return frameSummary(await handle.evaluate(({ stop }) => stop()))
}

/** Milliseconds from the next click to the paint that follows it, as the browser's event timing reports it (in steps of 8). */
export async function nextPaintOfClick(page: Page): Promise<() => Promise<number>> {
  const handle = await page.evaluateHandle(() => ({
    duration: new Promise<number>((resolve) => {
      const options: PerformanceObserverInit & { durationThreshold: number } = { type: 'event', durationThreshold: 16 }
      new PerformanceObserver((list) => {
        const click = list.getEntries().find(({ name }) => name === 'click')
        if (click !== undefined) resolve(click.duration)
      }).observe(options)
      addEventListener(
        'click',
        () => {
          // Faster than the 16 ms from which on events are reported.
          setTimeout(() => resolve(16), 2000)
        },
        { capture: true, once: true },
      )
    }),
  }))
  return () => handle.evaluate(({ duration }) => duration)
}

/**
 * Milliseconds from the next click to the frame with the first change of an attribute below `selector`, and to the
 * frame with the last one: those of the second after the click.
 */
export async function paintsOfChange(page: Page, selector: string, attributes: readonly string[]): Promise<() => Promise<{ first: number; last: number }>> {
  const handle = await page.evaluateHandle(
    ([root, attributeFilter]) => {
      const painted: number[] = []
      const observer = new MutationObserver((changes) => {
        // A change that writes what was there is none.
        const isChange = changes.some(({ target, attributeName, oldValue }) =>
          target instanceof Element && attributeName !== null && target.getAttribute(attributeName) !== oldValue)
        if (isChange) requestAnimationFrame(() => setTimeout(() => painted.push(performance.now())))
      })
      const top = document.querySelector(root)
      if (top === null) throw new Error(`There is no ${root}.`)
      observer.observe(top, { subtree: true, childList: true, attributes: true, attributeFilter: [...attributeFilter], attributeOldValue: true })
      const times = new Promise<{ first: number; last: number }>((resolve) => {
        addEventListener('click', ({ timeStamp }) => setTimeout(() => {
          observer.disconnect()
          resolve({ first: Math.min(...painted) - timeStamp, last: Math.max(...painted) - timeStamp })
        }, 1000), { capture: true, once: true })
      })
      return { times }
    },
    [selector, attributes] as const,
  )
  return () => handle.evaluate(({ times }) => times)
}

/** Begins to note tasks of the main thread over 50 ms. */
export async function collectLongTasks(page: Page): Promise<void> {
  await page.evaluate(() => {
    const durations: number[] = []
    new PerformanceObserver((list) => durations.push(...list.getEntries().map(({ duration }) => duration))).observe({
      type: 'longtask',
    })
    Object.assign(globalThis, { kinshipLongTasks: durations })
  })
}

/** The tasks noted since. */
export async function longTasks(page: Page): Promise<string> {
  const durations = await page.evaluate(() => {
    const noted: unknown = Reflect.get(globalThis, 'kinshipLongTasks')
    return Array.isArray(noted) ? noted.map(Number) : []
  })
  if (durations.length === 0) return 'none'
  return `${durations.length}, longest ${Math.max(...durations).toFixed(0)} ms, together ${durations.reduce((sum, each) => sum + each, 0).toFixed(0)} ms`
}
