import { expect, type Locator, type Page } from '@playwright/test'
import { stillBox } from '../still.ts'

/** The picture of a table and its neighbours. */
export class GraphPage {
  readonly page: Page
  readonly main: Locator
  readonly tree: Locator
  readonly finder: Locator
  readonly lens: Locator
  /** What is seen through the lens. */
  readonly lensBar: Locator
  /** What the tables and lines are drawn on. */
  readonly canvas: Locator
  /** The tools that find no room beside the others. */
  readonly more: Locator

  constructor(page: Page) {
    this.page = page
    this.main = page.getByRole('main')
    this.tree = page.getByRole('treegrid')
    this.lens = page.getByRole('combobox', { name: 'Lens' })
    this.lensBar = page.getByRole('region', { name: 'Lens' })
    this.canvas = this.main.locator('.graph-canvas')
    this.more = this.main.getByRole('button', { name: 'More', exact: true })
    this.finder = page.getByRole('combobox', { name: 'Find a table' })
  }

  async open(table?: string): Promise<void> {
    await this.page.goto(table === undefined ? '/sample/graph' : `/sample/graph?table=${table}`)
  }

  /** A table by its display name, whatever the number of its relationships. */
  table(name: string): Locator {
    return this.main.getByRole('button', { name: new RegExp(`^${name} table, [\\d,]+ relationships?$`) })
  }

  /** A table in a lens, by what the action comes to there: "level 1: deleted". */
  tableInLens(name: string, happens: string): Locator {
    return this.main.getByRole('button', { name: new RegExp(`^${name} table, [\\d,]+ relationships?, ${happens}$`) })
  }

  /** A line by the beginning of its name: "Account to Contact". */
  line(name: string | RegExp): Locator {
    return this.main.locator('g').and(this.page.getByRole('button', { name }))
  }

  /** Where a new relationship of a table is dragged from; it shows while the pointer is on the table. */
  connector(logicalName: string): Locator {
    return this.main.locator(`.react-flow__node[data-id="${logicalName}"]`).getByTitle(/^New relationship of/)
  }

  /** The letter on a relationship's line. */
  deleteBadge(schemaName: string): Locator {
    return this.badge('Delete', schemaName)
  }

  /** The same in the lens of an action. */
  badge(action: string, schemaName: string): Locator {
    return this.main.getByRole('button', { name: `Change ${action} of ${schemaName},` })
  }

  /** Where a table stands in the picture, whatever is in view. */
  async placeOf(logicalName: string): Promise<string> {
    return this.main.locator(`.react-flow__node[data-id="${logicalName}"]`).evaluate((node: HTMLElement) => node.style.transform)
  }

  async drag(name: string, by: { readonly x: number; readonly y: number }): Promise<void> {
    const box = await stillBox(this.table(name))
    const from = { x: box.x + box.width / 2, y: box.y + 12 }
    const { mouse } = this.page
    await mouse.move(from.x, from.y)
    await mouse.down()
    await mouse.move(from.x + by.x, from.y + by.y, { steps: 5 })
    await mouse.up()
  }

  async find(logicalName: string): Promise<void> {
    await this.finder.click()
    await this.finder.fill(logicalName)
    await this.page.getByRole('option', { name: `(${logicalName})` }).click()
  }

  /**
   * The small buttons on lines and tables that nothing covers: how many are drawn smaller than 24 px, and the names of
   * those a pointer cannot hit over 24 px all the same.
   */
  smallTargets(): Promise<{ drawn: number; missed: readonly string[] }> {
    return this.main.locator('.line-badge button, .table-node-more').evaluateAll((buttons) => {
      const targets = buttons.map((button) => {
        const { x, y, width, height } = button.getBoundingClientRect()
        const isHit = ([right = 0, down = 0]: readonly number[]) =>
          button.contains(document.elementFromPoint(x + width / 2 + right, y + height / 2 + down))
        return { name: button.getAttribute('aria-label') ?? '', height, isHit }
      })
      const free = targets.filter(({ isHit }) => isHit([0, 0]))
      const edges = [[-11.5, 0], [11.5, 0], [0, -11.5], [0, 11.5]]
      return {
        drawn: free.filter(({ height }) => height < 24).length,
        missed: free.filter(({ isHit }) => !edges.every(isHit)).map(({ name }) => name),
      }
    })
  }

  /** The names of tables of which a part is hidden. */
  cutNames(): Promise<readonly string[]> {
    return this.main
      .locator('.table-node-name')
      .evaluateAll((names) =>
        names.flatMap((name) => (name.scrollWidth > name.clientWidth || name.scrollHeight > name.clientHeight + 1 ? [name.textContent] : [])),
      )
  }

  /** The words that stand on two lines in the names of tables: broken where nobody would break them. */
  brokenWords(): Promise<readonly string[]> {
    return this.main.locator('.table-node-name').evaluateAll((names) =>
      names.flatMap(({ firstChild: text }) =>
        [...(text?.textContent ?? '').matchAll(/[^\s/\u200B]+/g)].flatMap(({ 0: word, index }) => {
          if (text === null) return []
          const range = document.createRange()
          range.setStart(text, index)
          range.setEnd(text, index + word.length)
          return range.getClientRects().length > 1 ? [word] : []
        }),
      ),
    )
  }

  /** Draws the relationships between two tables one by one. */
  async openBundle(pair: string): Promise<void> {
    await this.main.getByRole('button', { name: new RegExp(`^Show ${pair}, .* one by one$`) }).click()
  }

  /** Clicks a line where nothing else lies over it. */
  async clickLine(name: string | RegExp): Promise<void> {
    const line = this.line(name)
    await expect(line).toBeAttached()
    const place = await line.evaluate(async (group) => {
      // The picture may still be on its way.
      for (let [before, still] = ['', 0]; still < 3; ) {
        const now = JSON.stringify([...group.querySelectorAll('path')].map((path) => path.getBoundingClientRect()))
        still = now === before ? still + 1 : 0
        before = now
        await new Promise((resolve) => requestAnimationFrame(resolve))
      }
      for (const path of group.querySelectorAll('path')) {
        const matrix = path.getScreenCTM()
        if (matrix === null) continue
        for (let share = 0.1; share < 0.95; share += 0.05) {
          const { x, y } = path.getPointAtLength(path.getTotalLength() * share).matrixTransform(matrix)
          if (group.contains(document.elementFromPoint(x, y))) return { x, y }
        }
      }
      throw new Error('Every point of the line is covered.')
    })
    await this.page.mouse.click(place.x, place.y)
  }

  /** Chooses the Delete behaviour of a relationship at the letter on its line. */
  async chooseDelete(schemaName: string, value: string): Promise<void> {
    await this.deleteBadge(schemaName).click()
    await this.page.getByRole('menuitemradio', { name: value }).click()
  }
}
