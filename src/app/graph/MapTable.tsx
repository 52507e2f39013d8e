import { memo } from 'react'
import type { Node as FlowNode, NodeProps } from 'reactflow'
import type { TableReach } from '../../graph/light.ts'
import type { TableKind } from '../../graph/nodes.ts'
import { formatNumber } from '../texts/format.ts'
import { kindIcons } from './kindIcons.ts'
import { TableName } from './TableName.tsx'
import { effectName, reachName, TableLevel } from './TableLevel.tsx'

export type MapFlowNode = FlowNode<
  {
    readonly name: string
    readonly kind: TableKind
    readonly label: string
    readonly reach: TableReach
    readonly relationships: number
    readonly isSelected: boolean
  },
  'mapTable'
>

/** A table of the map, close enough to be read. */
export const MapTable = memo(function MapTable({ id, data }: NodeProps<MapFlowNode>) {
  const { name, kind, label, reach, relationships, isSelected } = data
  const Icon = kindIcons[kind]
  return (
    <div className="table-node" data-kind={kind} data-selected={isSelected} data-reach={reachName(reach)} data-effect={effectName(reach)}>
      <button type="button" className="table-node-face" data-table={id} aria-label={label} aria-pressed={isSelected} tabIndex={-1}>
        <span className="table-node-head">
          <Icon className="table-node-icon" aria-hidden />
          <TableName name={name} />
        </span>
        <span className="table-node-logical">{id}</span>
        <span className="table-node-counts">{formatNumber(relationships)}</span>
      </button>
      <TableLevel reach={reach} />
    </div>
  )
})
