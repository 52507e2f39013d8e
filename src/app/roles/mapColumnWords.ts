import type { Environment } from '../../model/environment.ts'
import type { MapColumn, MapColumnValue } from '../../model/roles/mapColumns.ts'
import { formatDateTime } from '../texts/format.ts'
import { rolesTexts as texts } from '../texts/roles.ts'
import { tableWord } from './roleWords.ts'

const labels: Readonly<Record<string, string>> = texts.map.columns

/** What a column of a map is called on the screen. */
export const mapColumnLabel = ({ logicalName, schemaName }: MapColumn): string => labels[logicalName] ?? schemaName

/** What a column of a map holds, for reading: what it is called and, where it points to something, by which id. */
export function mapColumnWord(environment: Environment, { column, raw, formatted }: MapColumnValue): string {
  if (raw === null) return texts.map.none
  switch (column.kind) {
    case 'table':
      return texts.map.withId(tableWord(environment, raw), raw)
    case 'role':
    case 'user':
      return formatted === null ? raw : texts.map.withId(formatted, raw)
    case 'date':
      return formatDateTime(raw)
    case 'id':
    case 'text':
    case 'number':
      return raw
  }
}
