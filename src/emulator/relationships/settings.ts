import { replaceCustomizable } from '../definitions/managed.ts'
import type { SchemaWrite } from '../definitions/schemaWrite.ts'
import type { ManyToMany, OneToMany } from '../metadata/relationship.ts'
import type { ManyToManyBody, OneToManyBody } from './body.ts'
import { checkCascade, replaceCascade } from './cascadeConfiguration.ts'
import { checkHierarchy } from './hierarchy.ts'
import { checkMenu, replaceMenu } from './menu.ts'
import { checkParental } from './parental.ts'

export const component = 'EntityRelationship'

/**
 * A definition with what a body says about its behaviour, by the rules of contract.md 2.5, 2.7 and 4.3: defaults for
 * what is left out, the server's own values for what nobody may set, refusals for what the write breaks. A create is
 * such a write too, on a definition that was not there before.
 * @param base What stays: names, tables, ids.
 * @param before The definition that is replaced. Null: the relationship is new.
 * @throws ODataError.
 */
export const oneToManyWith = (
  base: OneToMany,
  body: OneToManyBody,
  before: OneToMany | null,
  write: SchemaWrite,
): OneToMany => {
  const { schema } = write.state
  const [oldCascade, oldMenu] = [before?.CascadeConfiguration, before?.AssociatedMenuConfiguration]
  const owner = `${base.MetadataId}/Menu`
  const next: OneToMany = {
    ...base,
    IsHierarchical: body.IsHierarchical ?? false,
    IsValidForAdvancedFind: body.IsValidForAdvancedFind ?? true,
    AssociatedMenuConfiguration: replaceMenu(
      body.AssociatedMenuConfiguration,
      base.AssociatedMenuConfiguration,
      owner,
      write,
    ),
    CascadeConfiguration: replaceCascade(
      body.CascadeConfiguration,
      oldCascade ?? null,
      base.ReferencedEntity,
    ),
    IsCustomizable: replaceCustomizable(body.IsCustomizable?.Value, component, base),
  }
  checkCascade(next, oldCascade ?? null, schema)
  checkParental(next, oldCascade ?? null, schema)
  checkHierarchy(next, before?.IsHierarchical ?? false, schema)
  checkMenu(oldMenu ?? null, next.AssociatedMenuConfiguration)
  return next
}

/** The same for a many-to-many: menus alone (contract.md 2.6). @throws ODataError. */
export const manyToManyWith = (
  base: ManyToMany,
  body: ManyToManyBody,
  before: ManyToMany | null,
  write: SchemaWrite,
): ManyToMany => {
  const menu = (side: 1 | 2) => {
    const name = `Entity${side}AssociatedMenuConfiguration` as const
    const next = replaceMenu(body[name], base[name], `${base.MetadataId}/Menu${side}`, write)
    checkMenu(before?.[name] ?? null, next)
    return next
  }
  return {
    ...base,
    IsValidForAdvancedFind: body.IsValidForAdvancedFind ?? true,
    Entity1AssociatedMenuConfiguration: menu(1),
    Entity2AssociatedMenuConfiguration: menu(2),
    IsCustomizable: replaceCustomizable(body.IsCustomizable?.Value, component, base),
  }
}
