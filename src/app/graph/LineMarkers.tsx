import { memo } from 'react'
import { lineTones } from './lineTone.ts'

/** Crow's feet and bars: how many rows stand at an end. One of each for every colour. */
export const LineMarkers = memo(function LineMarkers() {
  return (
    <svg className="line-markers" aria-hidden="true">
      <defs>
        {lineTones.map((tone) => (
          <g key={tone}>
            <marker id={`many-${tone}`} className="line-marker" data-tone={tone} viewBox="0 0 14 14" markerWidth="14" markerHeight="14" refX="13" refY="7" markerUnits="userSpaceOnUse" orient="auto-start-reverse">
              <path d="M1 7 13 1M1 7 13 13" />
            </marker>
            <marker id={`one-${tone}`} className="line-marker" data-tone={tone} viewBox="0 0 14 14" markerWidth="14" markerHeight="14" refX="13" refY="7" markerUnits="userSpaceOnUse" orient="auto-start-reverse">
              <path d="M7 1V13" />
            </marker>
          </g>
        ))}
      </defs>
    </svg>
  )
})
