import type { Position as Side } from 'reactflow'
import type { Node } from '../../graph/nodes.ts'

type Handle = { type: 'source' | 'target'; position: Side; x: number; y: number; width: number; height: number }

/** Stated, so that React Flow measures nothing; lines find their own way and only need to know that there is one. */
export function statedSize({ width, height }: Node['size'], side: Side) {
  const handle = (type: 'source' | 'target'): Handle => ({ type, position: side, x: width / 2, y: height / 2, width: 1, height: 1 })
  return { width, height, measured: { width, height }, handles: [handle('source'), handle('target')] }
}
