/** Names that do not follow from FetchXML's by the rule below. */
const irregular: ReadonlyMap<string, string> = new Map([
  ['Last7Days', 'last-seven-days'],
  ['Next7Days', 'next-seven-days'],
  ['AboveOrEqual', 'eq-or-above'],
  ['UnderOrEqual', 'eq-or-under'],
  ['EqualUserId', 'eq-userid'],
  ['NotEqualUserId', 'ne-userid'],
  ['EqualBusinessId', 'eq-businessid'],
  ['NotEqualBusinessId', 'ne-businessid'],
  ['EqualUserLanguage', 'eq-userlanguage'],
  ['EqualUserTeams', 'eq-userteams'],
  ['EqualUserOrUserTeams', 'eq-useroruserteams'],
  ['EqualUserOrUserHierarchy', 'eq-useroruserhierarchy'],
  ['EqualUserOrUserHierarchyAndTeams', 'eq-useroruserhierarchyandteams'],
  ['DoesNotContainValues', 'not-contain-values'],
])

const spans = ['Week', 'Month', 'Year', 'FiscalPeriod', 'FiscalYear']
const units = ['Hours', 'Days', 'Weeks', 'Months', 'Years']

/** Names that follow from FetchXML's. Plain comparisons have operators of their own in `$filter`. */
const regular: ReadonlySet<string> = new Set([
  'In',
  'NotIn',
  'Between',
  'NotBetween',
  'Above',
  'Under',
  'NotUnder',
  'ContainValues',
  'Today',
  'Yesterday',
  'Tomorrow',
  'On',
  'OnOrAfter',
  'OnOrBefore',
  ...['Last', 'This', 'Next'].flatMap((which) => spans.map((span) => `${which}${span}`)),
  ...['Last', 'Next'].flatMap((which) =>
    [...units, 'FiscalPeriods', 'FiscalYears'].map((unit) => `${which}X${unit}`),
  ),
  ...['Minutes', ...units].map((unit) => `OlderThanX${unit}`),
  'InFiscalPeriod',
  'InFiscalYear',
  'InFiscalPeriodAndYear',
  'InOrAfterFiscalPeriodAndYear',
  'InOrBeforeFiscalPeriodAndYear',
])

/** `LastXDays` → `last-x-days`; null: no query function. */
export const operatorOfFunction = (name: string): string | null => {
  const special = irregular.get(name)
  if (special !== undefined) return special
  if (!regular.has(name)) return null
  return name
    .replace(/^OlderThan/, 'Olderthan')
    .replaceAll(/(?<!^)[A-Z]/g, (letter) => `-${letter}`)
    .toLowerCase()
}
