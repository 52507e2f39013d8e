import type { CascadeAction, CascadeSetting } from '../../model/cascade.ts'
import type { Environment } from '../../model/environment.ts'
import { isSelf, type OneToMany } from '../../model/relationship.ts'
import { settingName } from './cascade.ts'
import { nounOf, type Noun } from './noun.ts'

/**
 * What a setting means, as a sentence: "When an account is deleted, its contacts are deleted too." The run-time
 * meaning of each action and value is contract.md 4.4 and 4.5.
 * @param isLookupRequired Whether the system requires the lookup column, as far as that was read: it cannot be emptied then.
 */
export function behaviourSentence(
  environment: Environment,
  relationship: OneToMany,
  action: CascadeAction,
  setting: CascadeSetting,
  isLookupRequired?: boolean,
): string {
  const primary = nounOf(environment, relationship.referencedTable)
  const related = nounOf(environment, relationship.referencingTable)
  const known = isSelf(relationship) ? { ...related, many: `related ${related.many}` } : related
  if (action === 'delete' && setting === 'RemoveLink' && isLookupRequired === true) {
    return `${capitalized(primary.a)} cannot be deleted while it has ${known.many}, because their lookup column must have a value.`
  }
  return sentences[action](primary, known, setting) ?? notUnderstood(primary, known, action, setting)
}

type Sentence = (primary: Noun, related: Noun, setting: CascadeSetting) => string | null

/** The related rows a cascading setting reaches, as "its active contacts"; null when the setting reaches none. */
function reached(related: Noun, setting: CascadeSetting): string | null {
  if (setting === 'Cascade') return `its ${related.many}`
  if (setting === 'Active') return `its active ${related.many}`
  return setting === 'UserOwned' ? `its ${related.many} with the same owner` : null
}

/** The same for the one related row whose lookup gets another value. */
function movedRow(related: Noun, setting: CascadeSetting): string | null {
  if (setting === 'Cascade') return related.a
  if (setting === 'Active') return `an active ${related.one}`
  return setting === 'UserOwned' ? `${related.a} with the same owner` : null
}

/** For the actions that either reach related rows or do not. */
const reaching =
  (when: (primary: Noun) => string, then: (rows: string) => string, otherwise: (rows: string) => string): Sentence =>
  (primary, related, setting) => {
    const rows = reached(related, setting)
    if (rows !== null) return `${when(primary)}, ${then(rows)}.`
    return setting === 'NoCascade' ? `${when(primary)}, ${otherwise(`its ${related.many}`)}.` : null
  }

/** Delete, and Archive which mirrors it (contract.md 3.4). */
const removing =
  (removed: string, too: string): Sentence =>
  (primary, related, setting) => {
    const rows = reached(related, setting)
    if (rows !== null) return `When ${primary.a} is ${removed}, ${rows} are ${too} too.`
    if (setting === 'Restrict') {
      return `${capitalized(primary.a)} cannot be ${removed} while it has ${related.many}.`
    }
    if (setting === 'RemoveLink') return `When ${primary.a} is ${removed}, its ${related.many} stay and lose the link.`
    return setting === 'NoCascade'
      ? `When ${primary.a} is ${removed}, its ${related.many} stay as they are and still point to it.`
      : null
  }

const sentences: Readonly<Record<CascadeAction, Sentence>> = {
  assign: reaching(
    (primary) => `When ${primary.a} is assigned to another owner`,
    (rows) => `${rows} get that owner too`,
    (rows) => `${rows} keep their owner`,
  ),
  share: reaching(
    (primary) => `When ${primary.a} is shared`,
    (rows) => `${rows} are shared with the same people too`,
    (rows) => `${rows} are not shared`,
  ),
  unshare: reaching(
    (primary) => `When ${primary.a} is no longer shared`,
    (rows) => `the same people lose ${rows} too, unless shared with them directly`,
    (rows) => `${rows} stay shared`,
  ),
  // Legacy views of activities and notes; no right changes (contract.md 4.4).
  rollupView: reaching(
    (primary) => `In the roll-up views of ${primary.a}`,
    (rows) => `the activities and notes of ${rows} are listed too`,
    (rows) => `the activities and notes of ${rows} are not listed`,
  ),
  delete: removing('deleted', 'deleted'),
  archive: removing('moved to long-term retention', 'moved'),
  reparent: (primary, related, setting) => {
    if (setting === 'NoCascade') {
      return `When ${related.a} is moved to another ${primary.one}, the people who can read it stay the same.`
    }
    const moved = movedRow(related, setting)
    return moved === null
      ? null
      : `When ${moved} is moved to another ${primary.one}, everyone who can read that ${primary.one} can read it too.`
  },
  merge: (primary, related, setting) => {
    const merged = `When two ${primary.many} are merged, the ${related.many} of the one that goes`
    if (setting === 'Cascade') return `${merged} move to the one that stays.`
    return setting === 'NoCascade' ? `${merged} are left as they are.` : null
  },
}

const occasions: Readonly<Record<CascadeAction, string>> = {
  assign: 'assigned',
  reparent: 'reparented',
  share: 'shared',
  delete: 'deleted',
  unshare: 'unshared',
  merge: 'merged',
  rollupView: 'rolled up',
  archive: 'archived',
}

const notUnderstood = (primary: Noun, related: Noun, action: CascadeAction, setting: CascadeSetting): string =>
  `What happens to ${related.many} when ${primary.a} is ${occasions[action]} is not known here (${settingName(action, setting)}).`

const capitalized = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
