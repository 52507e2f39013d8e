import type { Locator } from '@playwright/test'

/** Where something stands on the screen, in CSS pixels, once it has stood there for a third of a second. */
export const stillBox = (one: Locator): Promise<{ x: number; y: number; width: number; height: number }> =>
  one.evaluate(async (element) => {
    const read = () => {
      const { x, y, width, height } = element.getBoundingClientRect()
      return { x, y, width, height }
    }
    let box = read()
    for (let since = performance.now(); performance.now() - since < 333; ) {
      await new Promise((resolve) => requestAnimationFrame(resolve))
      const now = read()
      if (JSON.stringify(now) !== JSON.stringify(box)) since = performance.now()
      box = now
    }
    return box
  })
