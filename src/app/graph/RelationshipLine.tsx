import { memo } from 'react'
import type { Edge as FlowEdge, EdgeProps } from 'reactflow'
import type { Edge } from '../../graph/edges.ts'
import type { EndMark } from '../../graph/lines.ts'
import type { Route } from '../../graph/route.ts'
import { lineReachName, toneOf } from './lineTone.ts'

export type LineFlowEdge = FlowEdge<
  {
    readonly edge: Edge
    readonly route: Route
    readonly label: string
    readonly isSelected: boolean
    readonly isInHand: boolean
    /** The one line Tab stops at; arrow keys move it. */
    readonly isTabStop: boolean
  },
  'line'
>

/** One line: colour, thickness and dashes say what the letter on it and its accessible name say, too. */
export const RelationshipLine = memo(function RelationshipLine({ data }: EdgeProps<LineFlowEdge>) {
  if (data === undefined) return null
  const { edge, route, isSelected, isInHand } = data
  const tone = toneOf(edge)
  return (
    <g
      className="line"
      data-line={edge.id}
      data-tone={tone}
      data-parental={edge.isParental}
      data-staged={edge.isStaged}
      data-leaving={edge.isLeaving}
      data-outside={edge.isOutside}
      data-bundle={edge.type === 'bundle'}
      data-selected={isSelected}
      data-in-hand={isInHand}
      data-reach={lineReachName(edge.reach)}
    >
      <path className="line-halo" d={route.path} />
      <path
        className="line-path"
        d={route.path}
        markerStart={markerAddress(edge.sourceMark, tone)}
        markerEnd={markerAddress(edge.targetMark, tone)}
      />
      {edge.isLeaving && <path className="line-strike" d={route.path} />}
      {route.fork !== null && <circle className="line-fork" cx={route.fork.x} cy={route.fork.y} r="4" />}
      <path className="line-reach react-flow__edge-interaction" d={route.path} />
    </g>
  )
})

const markerAddress = (mark: EndMark, tone: string): string | undefined =>
  mark === 'mixed' ? undefined : `url(#${mark}-${tone})`
