/** Every text a grid shows of its own. The app passes them in, so that all texts stand in one place. */
export interface GridTexts {
  readonly filterBy: (column: string) => string
  readonly findValue: string
  readonly noValue: string
  /** `shown` of `all` values fit into the menu. */
  readonly moreValues: (shown: number, all: number) => string
  readonly clearFilter: string
  /** A value and how many rows have it. */
  readonly counted: (label: string, count: number) => string
  readonly groupCount: (count: number) => string
  readonly columns: string
  readonly widths: {
    /** Names the menu of a head, and its edge. */
    readonly of: (column: string) => string
    readonly pixels: (width: number) => string
    readonly move: string
    readonly wider: string
    readonly narrower: string
    readonly fit: string
    readonly usual: string
    readonly everyUsual: string
    /** Said when a width has changed, and when all of them are as usual again. */
    readonly changed: (column: string, width: number) => string
    readonly madeUsual: string
  }
  /** Names of the check boxes of a row, and of all rows shown. */
  readonly checkRow: (name: string) => string
  readonly checkAll: string
  /** Said when cells are selected. */
  readonly cellsSelected: (count: number) => string
  readonly copy: string
  readonly copyRows: (count: number) => string
  readonly copyRow: string
  readonly copied: string
  readonly copyRefused: (cause: string) => string
  readonly removeFilter: (name: string) => string
  readonly clearAll: string
}
