import type { CascadeConfiguration, OneToManyRelationshipMetadata } from '../../wire/relationship.ts'
import { ODataError } from '../errors.ts'
import { isOneToMany } from '../metadata/relationship.ts'
import type { Schema } from '../metadata/schema.ts'

/** contract.md 4.3: a predicate, not a preset. */
export const isParental = (cascade: CascadeConfiguration): boolean =>
  cascade.Delete === 'Cascade' ||
  [cascade.Assign, cascade.Share, cascade.Unshare, cascade.Reparent].some((value) => value !== 'NoCascade')

const parentalFrom = (schema: Schema, table: string): OneToManyRelationshipMetadata[] =>
  schema
    .relationshipsOf(table)
    .filter(isOneToMany)
    .filter((item) => item.ReferencedEntity === table && isParental(item.CascadeConfiguration))

/** Can one get from a table to another along parental relationships, primary to related? */
const reaches = (schema: Schema, from: string, to: string): boolean => {
  const seen = new Set([from])
  const waiting = [from]
  for (let table = waiting.pop(); table !== undefined; table = waiting.pop()) {
    if (table === to) return true
    for (const { ReferencingEntity } of parentalFrom(schema, table)) {
      if (seen.has(ReferencingEntity)) continue
      seen.add(ReferencingEntity)
      waiting.push(ReferencingEntity)
    }
  }
  return false
}

/**
 * The rules for a relationship that becomes parental (contract.md 4.3). One that was parental already may
 * stay so, whatever its neighbours are: shipped definitions break the rule.
 * @param before Null: the relationship is new.
 * @throws ODataError.
 */
export const checkParental = (
  next: OneToManyRelationshipMetadata,
  before: CascadeConfiguration | null,
  schema: Schema,
): void => {
  if ((before !== null && isParental(before)) || !isParental(next.CascadeConfiguration)) return
  const { ReferencedEntity: parent, ReferencingEntity: child, ReferencingAttribute } = next
  if (
    schema.table(parent)?.IsCustomEntity === true &&
    schema.table(child)?.IsCustomEntity === false
  ) {
    throw new ODataError(
      400,
      '0x80047102',
      'A custom entity can not have a parental relationship to a system entity',
    )
  }
  // Several targets of one lookup count as one parent.
  const other = schema
    .relationshipsOf(child)
    .filter(isOneToMany)
    .find(
      (item) =>
        item.ReferencingEntity === child &&
        item.ReferencingAttribute !== ReferencingAttribute &&
        isParental(item.CascadeConfiguration),
    )
  if (other !== undefined) {
    throw new ODataError(
      400,
      '0x80047007',
      `Entity: ${child} is parented to Entity with name ${other.ReferencedEntity}. ` +
        `Cannot create another parental relation with Entity: ${parent}`,
    )
  }
  if (parent !== child && reaches(schema, child, parent)) {
    throw new ODataError(400, '0x80047004', 'The specified relationship will result in a cycle.')
  }
}
