import type { DraftProblem } from '../../model/draft/draftIssue.ts'
import type { DraftWarning } from '../../model/draft/draftWarnings.ts'
import type { ProposalObstacle } from '../../model/draft/proposals.ts'
import type { Environment } from '../../model/environment.ts'
import { tableName } from '../../model/table.ts'
import { refusalText } from './cascade.ts'

const nameOf = (environment: Environment, logicalName: string): string => {
  const table = environment.tables.get(logicalName)
  return table === undefined ? logicalName : tableName(table)
}

/** Why something new would be refused, or is not possible at all, in a sentence. */
export function draftProblemText(environment: Environment, problem: DraftProblem | ProposalObstacle): string {
  switch (problem.rule) {
    case 'nameMissing':
      return 'Enter a name.'
    case 'prefix':
      return problem.prefix === ''
        ? 'Names start with the prefix of the chosen solution’s publisher. Choose a solution first.'
        : `Start with ${problem.prefix}_, the prefix of the solution’s publisher, and add a name of your own.`
    case 'characters':
      return 'Use only the letters A to Z, digits and underscores, a letter first.'
    case 'tooLong':
      return `Use at most ${problem.maximum} characters.`
    case 'nameTaken':
      return `There is a relationship called ${problem.existing} already, on the server or staged.`
    case 'tableTaken':
      return `There is a table called ${problem.existing} already, or one is staged.`
    case 'columnTaken':
      return `The related table has a column called ${problem.column} already.`
    case 'navigationTaken':
      return `${nameOf(environment, problem.table)} has a navigation property called ${problem.name} already.`
    case 'columnLikeNavigation':
      return `On ${nameOf(environment, problem.table)} a column and a navigation property would both be called ${problem.name}.`
    case 'sameNavigation':
      return 'The two sides of a table related to itself need different navigation names.'
    case 'displayNameMissing':
      return 'Enter a display name in at least one language.'
    case 'systemRequired':
      return 'Only the system can make a column system required.'
    case 'regarding':
      return 'What an activity is about comes with the table’s own settings. Choose another name.'
    case 'wouldAddTarget':
      return `The multi-table lookup ${problem.column} is there already; it would get one more table. Choose that kind instead, or another name.`
    case 'columnMissing':
      return `The lookup column ${problem.column} is not there any more.`
    case 'notMultiTable':
      return `The column ${problem.column} is not a multi-table lookup, so it takes no further table.`
    case 'lookupNotCustom':
      return `The column ${problem.column} belongs to the system or a managed solution, so it takes no further table.`
    case 'targetThere':
      return `The lookup points to ${nameOf(environment, problem.table)} already: ${problem.existing}.`
    case 'targetTwice':
      return `${nameOf(environment, problem.table)} is listed twice.`
    case 'notCustomer':
      return 'A customer lookup points to an account or a contact, and to nothing else.'
    case 'missingTable':
      return `There is no table called ${problem.table} in this environment.`
    case 'intersect':
      return `${nameOf(environment, problem.table)} is the hidden table of a many-to-many relationship.`
    case 'notCustomizable':
      return `A managed solution does not allow ${nameOf(environment, problem.table)} to be customized.`
    case 'cannotBePrimary':
      return `${nameOf(environment, problem.table)} cannot be the primary table of a relationship.`
    case 'cannotBeRelated':
      return `${nameOf(environment, problem.table)} cannot be the related table of a relationship.`
    case 'cannotBeInManyToMany':
      return `${nameOf(environment, problem.table)} cannot take part in a many-to-many relationship.`
    case 'activityPlumbing':
      return `What activities are about, and who takes part, is set on the other table itself, so ${nameOf(environment, problem.table)} takes no lookup.`
    case 'activityOverActivity':
      return 'A custom activity table cannot have activities of its own.'
    case 'labelMissing':
      return 'Enter a label in at least one language, or use the plural name.'
    case 'orderNotWhole':
      return 'Enter a whole number between −2,147,483,648 and 2,147,483,647.'
    case 'notSelf':
      return 'Only a relationship of a table with itself can be hierarchical.'
    case 'hierarchyLocked':
      return 'The publisher of this table does not let its hierarchy be changed.'
    case 'secondHierarchy':
      return `The table has a hierarchy already: ${problem.existing}.`
    case 'leaving':
    case 'locked':
    case 'unknownPresent':
    case 'systemDelete':
    case 'notForAction':
    case 'serverDecides':
    case 'notUserOwned':
    case 'reparentNotUserOwned':
    case 'lookupRequired':
    case 'secondParental':
    case 'customOverSystem':
    case 'cycle':
      return refusalText(problem)
  }
}

/** What the server takes, and what may be regretted. */
export function draftWarningText(warning: DraftWarning): string {
  switch (warning.rule) {
    case 'notImportable':
      return `Longer than ${warning.maximum} characters: a solution with this name cannot be imported elsewhere.`
    case 'longLabel':
      return `Longer than ${warning.maximum} characters: forms and menus will cut it off, and Dataverse may refuse it.`
  }
}
