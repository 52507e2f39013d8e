import { methodNotSupported, relationshipNotFound, segmentNotFound } from '../../errors.ts'
import type { Exchange } from '../../exchange.ts'
import { relationshipSet } from '../../metadata/definitionSets.ts'
import type { Relationship } from '../../metadata/relationship.ts'
import { pickByKey } from '../../odata/pickByKey.ts'

/**
 * The relationship a write's URL names, by id or schema name. The URL carries no cast in field use; with one is as good
 * (contract.md 2.7; EMU).
 * @throws ODataError 404, 405 for the whole set.
 */
export const addressedRelationship = ({ state, segments, query }: Exchange): Relationship => {
  const [set, cast, ...rest] = segments
  if (set?.arguments === null || set === undefined) throw methodNotSupported('RelationshipMetadataBase')
  const relationships = relationshipSet(state)
  const { type } = relationships
  const { item } = pickByKey(relationships, set.arguments, query.aliases)
  const found = state.schema.relationship(item.MetadataId)
  if (found === undefined) throw relationshipNotFound(item.MetadataId)
  if (cast !== undefined && type.cast(cast.name)?.includes(item) !== true) throw segmentNotFound(cast.name)
  if (rest[0] !== undefined) throw segmentNotFound(rest[0].name)
  return found
}
