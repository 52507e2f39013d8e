import type { OneToManyFacts, TableFacts } from '../../seed.ts'
import { onDelete, parental } from '../../tables/cascadeFacts.ts'
import { column, lookup, text } from '../../tables/columnFacts.ts'
import { collectionName } from '../../tables/menuFacts.ts'
import { customOneToMany } from './customRelationship.ts'
import { sampleTable } from './customTable.ts'

/** A table of a managed solution whose publisher allows no customization (contract.md 3.6). */
export const resourceRequest: TableFacts = {
  ...sampleTable({
    schemaName: 'fab_ResourceRequest',
    name: ['Resource Request', 'Ressourcenanforderung'],
    plural: ['Resource Requests', 'Ressourcenanforderungen'],
    ownershipType: 'UserOwned',
    objectTypeCode: 10621,
    entitySetName: 'fab_resourcerequests',
    columns: [
      lookup('fab_AccountId', 'Account', 'Firma', ['account']),
      lookup('fab_OpportunityId', 'Opportunity', 'Verkaufschance', ['opportunity']),
      lookup('fab_BookableResourceId', 'Resource', 'Ressource', ['bookableresource']),
      column('fab_From', 'From', 'Von', 'DateTime'),
      column('fab_To', 'To', 'Bis', 'DateTime'),
      column('fab_Hours', 'Hours', 'Stunden', 'Decimal'),
      text('fab_Comment', 'Comment', 'Kommentar', 2000),
    ],
  }),
  isManaged: true,
  isCustomizable: false,
}

/** The managed solution's own relationships, all locked. */
export const fabrikamOneToMany: readonly OneToManyFacts[] = [
  customOneToMany({
    schemaName: 'fab_account_resourcerequest',
    parent: 'account',
    child: 'fab_resourcerequest',
    lookup: 'fab_AccountId',
    cascade: onDelete('Restrict', 'account'),
    menu: collectionName,
  }),
  customOneToMany({
    schemaName: 'fab_opportunity_resourcerequest',
    parent: 'opportunity',
    child: 'fab_resourcerequest',
    lookup: 'fab_OpportunityId',
    cascade: parental('opportunity'),
    menu: { ...collectionName, group: 'Sales' },
  }),
  customOneToMany({
    schemaName: 'fab_bookableresource_resourcerequest',
    parent: 'bookableresource',
    child: 'fab_resourcerequest',
    lookup: 'fab_BookableResourceId',
    cascade: onDelete('RemoveLink', 'bookableresource'),
    menu: collectionName,
  }),
].map(locked)

export function locked(relationship: OneToManyFacts): OneToManyFacts {
  return { ...relationship, isManaged: true, isCustomizable: false }
}
