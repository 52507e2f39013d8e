import type { EnvironmentSeed } from '../seed.ts'
import { aColumn, aLookup, aOneToMany, aTable, cascade, referential } from './factBuilders.ts'
import { smallEnvironment } from './smallEnvironment.ts'

/** The small environment with a table for every reason why one cannot take part in a relationship, and lookups of several tables. */
export const eligibilityEnvironment = (): EnvironmentSeed => {
  const small = smallEnvironment()
  return {
    ...small,
    facts: {
      ...small.facts,
      tables: [
        ...small.facts.tables,
        aTable('activitypointer', [], { isActivity: true }),
        aTable('cso_visit', [aColumn('cso_free', 'String')], { isActivity: true }),
        aTable('cso_log', [{ ...aLookup('cso_ofid', 'account', 'cso_project'), type: 'Lookup' }], {
          primaryNameAttribute: null,
        }),
        aTable('role', [], { isCustomizable: true }),
        aTable('annotation', [{ ...aLookup('objectid', 'account', 'contact'), type: 'Lookup' }]),
        aTable('cso_ticket', [
          aColumn('cso_code', 'String'),
          aLookup('cso_projectid', 'cso_project'),
          { ...aLookup('cso_aboutid', 'account', 'cso_site'), type: 'Lookup' },
          { ...aLookup('cso_neededid', 'account', 'cso_site'), type: 'Lookup', requiredLevel: 'SystemRequired' },
        ]),
      ],
      oneToMany: [
        ...small.facts.oneToMany,
        aOneToMany('cso_project_ticket', 'cso_project', 'cso_ticket.cso_projectid', cascade('Cascade', 'Cascade')),
        ...['account', 'cso_project'].map((table) =>
          aOneToMany(`cso_${table}_log`, table, 'cso_log.cso_ofid', cascade('NoCascade', 'Cascade'), {
            referencingNavigationProperty: `cso_ofid_${table}`,
          }),
        ),
        ...['account', 'contact'].map((table) =>
          aOneToMany(`${table}_annotation`, table, 'annotation.objectid', referential, {
            referencingNavigationProperty: `objectid_${table}`,
          }),
        ),
        ...['account', 'cso_site'].map((table) =>
          aOneToMany(`cso_${table}_ticket_needed`, table, 'cso_ticket.cso_neededid', cascade('NoCascade', 'Restrict'), {
            referencingNavigationProperty: `cso_neededid_${table}`,
          }),
        ),
        aOneToMany('cso_account_ticket_about', 'account', 'cso_ticket.cso_aboutid', referential, {
          referencingNavigationProperty: 'cso_aboutid_account',
        }),
        aOneToMany('cso_site_ticket_about', 'cso_site', 'cso_ticket.cso_aboutid', referential, {
          referencingNavigationProperty: 'cso_aboutid_cso_site',
        }),
      ],
    },
  }
}
