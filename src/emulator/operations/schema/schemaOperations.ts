import type { Operation } from '../operation.ts'
import { readTables } from './readTables.ts'
import { readRelationships } from './readRelationships.ts'
import { eligibilityOperations } from './eligibility.ts'
import { deleteRelationship } from './deleteRelationship.ts'
import { createCustomerRelationships, createPolymorphicLookupAttribute } from './multiTableLookup.ts'
import { postRelationship } from './postRelationship.ts'
import { putRelationship } from './putRelationship.ts'
import { retrieveMetadataChanges } from './retrieveMetadataChanges.ts'
import { deleteColumn, postColumn, putColumn } from './writeColumns.ts'
import { deleteTable, postTable, putTable } from './writeTables.ts'

/** Definitions of tables, columns and relationships: contract.md 2, 3, 5 and 9. */
export const schemaOperations: readonly Operation[] = [
  readTables,
  readRelationships,
  postRelationship,
  putRelationship,
  retrieveMetadataChanges,
  deleteRelationship,
  postTable,
  putTable,
  deleteTable,
  postColumn,
  putColumn,
  deleteColumn,
  createPolymorphicLookupAttribute,
  createCustomerRelationships,
  ...eligibilityOperations,
]
