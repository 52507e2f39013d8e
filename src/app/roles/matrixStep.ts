/** A place in a matrix; -1 is the head of a column, or of a row. */
export interface MatrixPlace {
  readonly row: number
  readonly column: number
}

interface Shape {
  readonly rows: number
  readonly columns: number
  readonly isRightToLeft: boolean
  /** Whether the head of a line can have the focus. */
  readonly has: (place: MatrixPlace) => boolean
}

interface Press {
  readonly key: string
  readonly ctrlKey: boolean
  readonly altKey: boolean
  readonly metaKey: boolean
}

/** Where a key leads from a place; null: it does not move. */
export function matrixStep({ key, ctrlKey, altKey, metaKey }: Press, from: MatrixPlace, shape: Shape): MatrixPlace | null {
  if (altKey || metaKey) return null
  const { row, column } = from
  const forward = shape.isRightToLeft ? 'ArrowLeft' : 'ArrowRight'
  const back = shape.isRightToLeft ? 'ArrowRight' : 'ArrowLeft'
  // On the head of a line the down arrow opens its menu only with Alt; here it moves.
  const wanted: MatrixPlace | null =
    key === forward
      ? { row, column: column + 1 }
      : key === back
        ? { row, column: column - 1 }
        : key === 'ArrowDown'
          ? { row: row + 1, column }
          : key === 'ArrowUp'
            ? { row: row - 1, column }
            : key === 'Home'
              ? { row: ctrlKey ? 0 : row, column: 0 }
              : key === 'End'
                ? { row: ctrlKey ? shape.rows - 1 : row, column: shape.columns - 1 }
                : null
  return wanted !== null && isThere(wanted, shape) ? wanted : null
}

function isThere(place: MatrixPlace, { rows, columns, has }: Shape): boolean {
  const { row, column } = place
  if (row < -1 || column < -1 || row >= rows || column >= columns || (row === -1 && column === -1)) return false
  return row === -1 || column === -1 ? has(place) : true
}
