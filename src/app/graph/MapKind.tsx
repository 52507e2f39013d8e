import { Text } from '@fluentui/react-components'
import type { TableKind } from '../../graph/nodes.ts'
import { graphTexts } from '../texts/graph.ts'
import { kindMarks } from './kindMarks.ts'

/** One kind of table as the map draws it, and its name. */
export function MapKind({ kind }: { kind: TableKind }) {
  const mark = kindMarks[kind]
  return (
    <li className="map-kind" data-kind={kind}>
      <svg width="26" height="16" viewBox="0 0 26 16" aria-hidden="true">
        <rect x="3.5" y="4.5" width="22" height="11" rx="2" />
        {mark !== null && <path d={mark} transform="translate(4.5 4.5) scale(3.6)" />}
      </svg>
      <Text size={200}>{graphTexts.kinds[kind]}</Text>
    </li>
  )
}
