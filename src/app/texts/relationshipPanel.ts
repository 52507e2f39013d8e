import type { MenuBehavior } from '../../model/relationship.ts'

const menuBehaviors: Readonly<Record<MenuBehavior, string>> = {
  UseCollectionName: 'Use plural name',
  UseLabel: 'Use custom label',
  DoNotDisplay: 'Do not display',
}

/** Texts of the relationship panel; field names as customizers know them from Microsoft's forms (contract.md 3.7). */
export const panelTexts = {
  oneToMany: 'One-to-many',
  manyToMany: 'Many-to-many',
  custom: 'Custom',
  system: 'System',
  managed: 'Managed',
  locked: 'Not customizable',
  missing: (name: string) => `There is no relationship called “${name}” in this environment`,
  missingAdvice: 'It may have been deleted or renamed, or the address is misspelt. Names are case sensitive.',
  sections: {
    definition: 'Definition',
    lookup: 'Lookup column',
    menu: 'Navigation pane item',
    currentTable: 'Current table',
    otherTable: 'Other table',
    behaviour: 'Behaviour',
    labels: 'Labels',
    layers: 'Solution layers',
    advanced: 'Advanced',
  },
  primaryTable: 'Primary table',
  relatedTable: 'Related table',
  name: 'Relationship name',
  intersect: 'Intersect table',
  searchable: 'Searchable',
  hierarchical: 'Hierarchical',
  customizable: 'Customizable',
  columnDisplayName: 'Display name',
  columnName: 'Name',
  requirement: 'Requirement',
  description: 'Description',
  targets: 'Points to',
  noTargets: 'A plain identifier, not a lookup',
  displayOption: 'Display option',
  customLabel: 'Custom label',
  displayArea: 'Display area',
  displayOrder: 'Display order',
  menuBehaviors,
  /** Dataverse's "Details" is shown as General (contract.md 3.5). */
  area: (group: string) => (group === 'Details' ? 'General' : group),
  requirements: {
    None: 'Optional',
    Recommended: 'Business recommended',
    ApplicationRequired: 'Business required',
    SystemRequired: 'System required',
  },
  /** Whose rows the menu block lists, and where. Block n shows entity n on the other table's form (contract.md 2.6). */
  listedOn: (listed: string, form: string) => `How ${listed} are listed on ${form}`,
  yes: 'Yes',
  no: 'No',
  none: '–',
  labelStays: 'Dataverse keeps a label once there is one. Change its text, or the display option.',
  orderNotWhole: 'Enter a whole number, or nothing.',
  noLabel: 'No label of its own',
  metadataId: 'Metadata id',
  language: (code: number) => {
    const tag = languageTags.get(code)
    const name = tag === undefined ? undefined : new Intl.DisplayNames(undefined, { type: 'language' }).of(tag)
    return name === undefined ? String(code) : `${name} (${code})`
  },
  sendsAs: 'As Dataverse sends it',
  stagedHere: (count: number) => (count === 1 ? 'One staged change' : `${count} staged changes`),
  deletionStaged: 'Its deletion is staged.',
  discard: 'Discard',
  copy: 'Copy',
  copied: 'Copied',
  copyFailed: 'The browser refused to copy',
} as const

/** Language codes of installed language packs, as BCP 47 tags. Others are shown by number. */
const languageTags: ReadonlyMap<number, string> = new Map([
  [1025, 'ar'], [1026, 'bg'], [1027, 'ca'], [1028, 'zh-Hant'], [1029, 'cs'], [1030, 'da'], [1031, 'de'],
  [1032, 'el'], [1033, 'en'], [1035, 'fi'], [1036, 'fr'], [1037, 'he'], [1038, 'hu'], [1040, 'it'], [1041, 'ja'],
  [1042, 'ko'], [1043, 'nl'], [1044, 'nb'], [1045, 'pl'], [1046, 'pt-BR'], [1048, 'ro'], [1049, 'ru'],
  [1050, 'hr'], [1051, 'sk'], [1053, 'sv'], [1054, 'th'], [1055, 'tr'], [1057, 'id'], [1058, 'uk'], [1060, 'sl'],
  [1061, 'et'], [1062, 'lv'], [1063, 'lt'], [1066, 'vi'], [1069, 'eu'], [1081, 'hi'], [1086, 'ms'],
  [1110, 'gl'], [2052, 'zh-Hans'], [2070, 'pt-PT'], [3076, 'zh-Hant-HK'], [3082, 'es'],
])
