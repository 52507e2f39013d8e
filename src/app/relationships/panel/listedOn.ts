import { tableCollectionName, tableName, type Table } from '../../../model/table.ts'
import { panelTexts } from '../../texts/relationshipPanel.ts'

/** "How contacts are listed on an account": whose rows a menu lists, and where (contract.md 2.6). */
export function listedOn(tables: ReadonlyMap<string, Table>, listed: string, form: string): string {
  const [one, other] = [tables.get(listed), tables.get(form)]
  return panelTexts.listedOn(
    one === undefined ? listed : tableCollectionName(one),
    other === undefined ? form : tableName(other),
  )
}
