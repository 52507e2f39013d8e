import type { RelationshipValueChange } from '../change.ts'
import { labelLanguage, menuFieldOf, type EditableValue } from '../editableField.ts'
import { menuBehaviors } from '../relationship.ts'
import { menuGroups, type CascadeDraft, type Draft, type MenuDraft } from './draft.ts'

/** The schema names of the relationships that a draft makes. */
export const draftNames = (draft: Draft): readonly string[] =>
  draft.type === 'OneToMany' || draft.type === 'ManyToMany'
    ? [draft.schemaName]
    : draft.targets.map(({ schemaName }) => schemaName)

/**
 * A draft with a value changed as one changes it on a relationship that exists: what is not there yet is edited in its
 * draft. A value that the draft does not choose leaves it as it is.
 */
export function editDraft(draft: Draft, change: RelationshipValueChange): Draft {
  if (change.type === 'cascade') return withCascade(draft, change)
  const { field, after } = change
  const place = menuFieldOf(field)
  if (place !== null) return withMenu(draft, place.menu, (menu) => changedMenu(menu, place.member, labelLanguage(field), after))
  if (typeof after !== 'boolean') return draft
  if (field === 'isSearchable' && 'isSearchable' in draft) return { ...draft, isSearchable: after }
  if (field === 'isHierarchical' && draft.type === 'OneToMany') return { ...draft, isHierarchical: after }
  return draft
}

function withCascade(draft: Draft, { schemaName, action, after }: RelationshipValueChange & { readonly type: 'cascade' }): Draft {
  if (action === 'merge' || action === 'archive') return draft
  const changed = (cascade: CascadeDraft): CascadeDraft => ({ ...cascade, [action]: after })
  if (draft.type === 'OneToMany') return { ...draft, cascade: changed(draft.cascade) }
  if (draft.type === 'ManyToMany') return draft
  const [first, ...others] = draft.targets
  const target = (one: typeof first) => (one.schemaName === schemaName ? { ...one, cascade: changed(one.cascade) } : one)
  return { ...draft, targets: [target(first), ...others.map(target)] }
}

function withMenu(draft: Draft, name: string, change: (menu: MenuDraft) => MenuDraft): Draft {
  if (draft.type === 'OneToMany' && name === 'menu') return { ...draft, menu: change(draft.menu) }
  if (draft.type !== 'ManyToMany') return draft
  if (name === 'menu1') return { ...draft, menu1: change(draft.menu1) }
  return name === 'menu2' ? { ...draft, menu2: change(draft.menu2) } : draft
}

function changedMenu(menu: MenuDraft, member: string, language: number | null, value: EditableValue): MenuDraft {
  if (language !== null) {
    const others = menu.labels.filter(({ languageCode }) => languageCode !== language)
    return { ...menu, labels: typeof value === 'string' ? [...others, { languageCode: language, text: value }] : others }
  }
  if (member === 'order') return typeof value === 'number' ? { ...menu, order: value } : menu
  if (member === 'group') return { ...menu, group: menuGroups.find((group) => group === value) ?? menu.group }
  return { ...menu, behavior: menuBehaviors.find((behavior) => behavior === value) ?? menu.behavior }
}
