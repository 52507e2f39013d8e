import type { EntityMetadata } from '../../wire/entity.ts'
import type { SchemaWrite } from '../definitions/schemaWrite.ts'
import { buildColumn } from '../metadata/buildColumn.ts'
import { buildTable } from '../metadata/buildTable.ts'
import type { Prefixes } from '../metadata/publisherPrefix.ts'
import type { Schema } from '../metadata/schema.ts'
import type { ColumnFacts, TableFacts } from '../seed.ts'

/** EMU: the first code above those in use; custom tables start at 10,000. */
export const nextObjectTypeCode = (schema: Schema): number =>
  schema.tables().reduce((highest, { ObjectTypeCode }) => Math.max(highest, ObjectTypeCode ?? 0), 10_000) + 1

/** Columns that the platform adds have no prefix. */
const prefixesOfTable = (logicalName: string): Prefixes => {
  const prefix = `${logicalName.split('_', 1)[0] ?? ''}_`
  return { isCustom: (name) => name.startsWith(prefix), isUnmanaged: () => true }
}

/** A column with the texts of the installed languages. */
const inLanguages = (column: ColumnFacts, languages: readonly number[]): ColumnFacts => {
  const { displayName } = column
  if (displayName === null || typeof displayName === 'string') return column
  const installed = Object.entries(displayName).filter(([code]) => languages.includes(Number(code)))
  return { ...column, displayName: Object.fromEntries(installed) }
}

/** Stores a table that was not there before, with its columns. */
export const putNewTable = (facts: TableFacts, write: SchemaWrite): EntityMetadata => {
  const { schema, seed } = write.state
  const table = { ...buildTable(facts, schema.baseLanguage), MetadataId: write.newId() }
  schema.putTable(table)
  const prefixes = prefixesOfTable(facts.logicalName)
  for (const column of facts.attributes) {
    const built = buildColumn(inLanguages(column, seed.languages), facts, prefixes, schema.baseLanguage)
    schema.putColumn({ ...built, MetadataId: write.newId() })
  }
  return table
}
