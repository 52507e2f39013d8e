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

/** Plain comparisons have operators of their own in `$filter`. */
const regular =
  /^(?:In|NotIn|Between|NotBetween|Above|Under|NotUnder|ContainValues|Today|Yesterday|Tomorrow|On|OnOrAfter|OnOrBefore|(?:Last|This|Next)(?:Week|Month|Year|FiscalPeriod|FiscalYear)|(?:Last|Next)X(?:Hours|Days|Weeks|Months|Years|FiscalPeriods|FiscalYears)|OlderThanX(?:Minutes|Hours|Days|Weeks|Months|Years)|In(?:OrAfter|OrBefore)?FiscalPeriodAndYear|InFiscalPeriod|InFiscalYear)$/

/** `LastXDays` → `last-x-days`; null: no query function. */
export const operatorOfFunction = (name: string): string | null => {
  const special = irregular.get(name)
  if (special !== undefined) return special
  if (!regular.test(name)) return null
  return name
    .replace(/^OlderThan/, 'Olderthan')
    .replaceAll(/(?<!^)[A-Z]/g, (letter) => `-${letter}`)
    .toLowerCase()
}
