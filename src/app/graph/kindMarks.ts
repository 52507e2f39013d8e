import type { TableKind } from '../../graph/nodes.ts'

/** What tells kinds apart on the map besides their colour: SVG paths around 0,0 within 1; none for standard tables. */
export const kindMarks: Readonly<Record<TableKind, string | null>> = {
  standard: null,
  custom: 'M-0.9-0.9H0.9V0.9H-0.9Z',
  managed: 'M0-1L1 0.85H-1Z',
  activity: 'M-1 0A1 1 0 1 0 1 0A1 1 0 1 0-1 0Z',
  intersect: 'M0-1.1L1.1 0L0 1.1L-1.1 0Z',
}
