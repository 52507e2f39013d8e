import { checkUnchanged } from '../definitions/unchanged.ts'
import { ODataError } from '../errors.ts'
import type { ManyToMany, OneToMany } from '../metadata/relationship.ts'
import type { ManyToManyBody, OneToManyBody } from './body.ts'

const changed = (name: string, old: string, sent: string) =>
  new ODataError(
    400,
    '0x8004700f',
    `The specified relationship type is not valid for this operation: ${name} '${old}' cannot become '${sent}'.`,
  )

const identity = ['MetadataId', 'SchemaName', 'RelationshipType'] as const

/** Names, tables and column stay (contract.md 2.7). @throws ODataError 400 `0x8004700f`. */
export const checkSameOneToMany = (body: OneToManyBody, old: OneToMany): void =>
  checkUnchanged(
    body,
    old,
    [
      ...identity,
      'ReferencedEntity',
      'ReferencedAttribute',
      'ReferencedEntityNavigationPropertyName',
      'ReferencingEntity',
      'ReferencingAttribute',
      'ReferencingEntityNavigationPropertyName',
    ],
    changed,
  )

/** The same for a many-to-many. @throws ODataError 400 `0x8004700f`. */
export const checkSameManyToMany = (body: ManyToManyBody, old: ManyToMany): void =>
  checkUnchanged(
    body,
    old,
    [
      ...identity,
      'Entity1LogicalName',
      'Entity1IntersectAttribute',
      'Entity1NavigationPropertyName',
      'Entity2LogicalName',
      'Entity2IntersectAttribute',
      'Entity2NavigationPropertyName',
      'IntersectEntityName',
    ],
    changed,
  )

/** The type a body or a cast names, against the relationship's own. @throws ODataError 400 `0x8004700f`. */
export const checkType = (sent: string, own: string): void => {
  if (sent.replace(/^#/, '') !== own) throw changed('@odata.type', own, sent)
}
