import { Text, makeStyles, tokens } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { maskedLayers, type Layer } from '../../../model/layer.ts'
import { isLocked, type Relationship } from '../../../model/relationship.ts'
import { queries } from '../../queries.ts'
import { useSession } from '../../session.tsx'
import { layerTexts as texts } from '../../texts/layers.ts'
import { QueryState } from './QueryState.tsx'

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  layer: {
    display: 'flex',
    flexDirection: 'column',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
    ':not(:first-child)': { borderTopStyle: 'none' },
    ':first-child': { borderRadius: `${tokens.borderRadiusMedium} ${tokens.borderRadiusMedium} 0 0` },
    ':last-child': { borderRadius: `0 0 ${tokens.borderRadiusMedium} ${tokens.borderRadiusMedium}` },
    ':only-child': { borderRadius: tokens.borderRadiusMedium },
  },
  hint: { color: tokens.colorNeutralForeground2 },
})

/** The solution layers of a relationship, the uppermost first, and what that means for later versions. */
export function LayerFacts({ relationship }: { relationship: Relationship }) {
  const styles = useStyles()
  const { connection } = useSession()
  const layers = useQuery(queries.layers(connection, relationship.metadataId))
  const solutions = useQuery(queries.solutions(connection))
  if (layers.data === undefined) return <QueryState query={layers} />
  const nameOf = ({ solution }: Layer) =>
    solutions.data?.find(({ uniqueName }) => uniqueName === solution)?.friendlyName ?? solution
  return (
    <>
      <ol className={styles.list} aria-label={texts.list}>
        {layers.data.toReversed().map((layer) => (
          <li key={layer.solution} className={styles.layer}>
            <Text weight="semibold">{layer.isUnmanaged ? texts.active : nameOf(layer)}</Text>
            <Text size={200} className={styles.hint}>
              {hintOf(layer)}
            </Text>
          </li>
        ))}
      </ol>
      <Text>{meaningOf(relationship, layers.data, nameOf)}</Text>
    </>
  )
}

function hintOf({ isUnmanaged, publisher }: Layer): string {
  if (isUnmanaged) return texts.activeHint
  return publisher === null ? '' : texts.publisher(publisher)
}

function meaningOf(relationship: Relationship, layers: readonly Layer[], nameOf: (layer: Layer) => string): string {
  if (layers.length === 0) return texts.none
  if (layers.every(({ isUnmanaged }) => isUnmanaged)) return texts.onlyActive
  const masked = maskedLayers(layers)
  if (masked.length > 0) return texts.masked(masked.map(nameOf))
  return isLocked(relationship) ? texts.locked : texts.notMasked
}
