/** What looking at the row of a write shows. */
export type RowSight =
  /** What the write was to bring about is there. */
  | 'target'
  /** It is as it was when the write was decided on. */
  | 'baseline'
  /** Somebody else has changed it. */
  | 'changed'
  /** Somebody else has deleted it. */
  | 'gone'
