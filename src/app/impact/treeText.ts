import type { Environment } from '../../model/environment.ts'
import { effectNames, lineText, tableTitle } from '../texts/impact.ts'
import { certaintyText, impactTexts } from '../texts/impactPage.ts'
import { impactRows, lineOf } from './impactRows.ts'
import type { ImpactNode } from './impactTree.ts'
import type { RowTexts } from './rowTexts.ts'

const { columns } = impactTexts.tree

/** The tree as text for a document or a mail: the sentence, then every relationship, in tab-separated columns. */
export function treeText(
  environment: Environment,
  sentence: string,
  nodes: readonly ImpactNode[],
  rowTexts: RowTexts | null,
): string {
  const heads = [columns.level, columns.table, columns.effect, columns.certainty, columns.over, columns.relationship]
  const lines = impactRows(nodes, () => true).flatMap((row) => {
    const line = lineOf(row)
    if (line === null) return []
    const cells = [
      String(line.level),
      tableTitle(environment, line.to),
      effectNames[line.effect],
      certaintyText(line),
      lineText(environment, line),
      line.relationship.schemaName,
    ]
    return [[...cells, ...(rowTexts === null ? [] : [rowTexts(row).text])].join('\t')]
  })
  return [sentence, '', [...heads, ...(rowTexts === null ? [] : [columns.rows])].join('\t'), ...lines].join('\n')
}
