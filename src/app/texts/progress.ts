import type { LoadProgress } from '../../dataverse/metadata.ts'
import { formatNumber } from './format.ts'
import { shellTexts } from './shell.ts'

/** How far a load has come: "124 tables · 24 many-to-many · 812 KB read". */
export function progressText(progress: LoadProgress | null): string {
  const { loading } = shellTexts
  if (progress === null) return loading.identity
  const parts: string[] = []
  if (progress.tables !== null) parts.push(loading.tables(formatNumber(progress.tables)))
  if (progress.oneToMany !== null) parts.push(loading.oneToMany(formatNumber(progress.oneToMany)))
  if (progress.manyToMany !== null) parts.push(loading.manyToMany(formatNumber(progress.manyToMany)))
  parts.push(loading.size(formatNumber(Math.round(progress.bytes / 1024))))
  return parts.join(' · ')
}
