import type { GridTexts } from '../../ui/gridTexts.ts'
import { counted } from './counted.ts'
import { formatNumber } from './format.ts'

/** Texts every grid shares; `things` is what its rows are. */
export const gridTexts = (things: (count: number) => string): GridTexts => ({
  filterBy: (column) => `Filter ${column}`,
  findValue: 'Find a value',
  noValue: 'No value is called that.',
  moreValues: (shown, all) => `The first ${formatNumber(shown)} of ${formatNumber(all)} values. Find the others by name.`,
  clearFilter: 'Clear filter',
  counted: (label, count) => `${label} (${formatNumber(count)})`,
  groupCount: things,
  columns: 'Columns',
  widths: {
    of: (column) => `Width of ${column}`,
    pixels: (width) => `${formatNumber(width)} pixels`,
    move: 'Resize with the keyboard',
    wider: 'Wider',
    narrower: 'Narrower',
    fit: 'Fit to what is shown',
    usual: 'Usual width',
    everyUsual: 'Usual width of every column',
    changed: (column, width) => `${column}: ${formatNumber(width)} pixels wide`,
    madeUsual: 'Every column has its usual width',
  },
  checkRow: (name) => `Select ${name}`,
  checkAll: 'Select everything shown',
  cellsSelected: (count) => `${counted(count, 'cell', 'cells')} selected`,
  copy: 'Copy',
  copyRows: (count) => `Copy the list (${things(count)})`,
  copyRow: 'Copy the current row',
  copied: 'Copied',
  copyRefused: (cause) => `The browser did not allow copying. ${cause}`,
  removeFilter: (name) => `Remove filter ${name}`,
  clearAll: 'Clear all',
})
