import { makeStyles, tokens } from '@fluentui/react-components'
import { FilterDismissRegular } from '@fluentui/react-icons'
import { getRouteApi } from '@tanstack/react-router'
import { useCallback, useMemo, useState } from 'react'
import { foldOf } from '../../graph/plumbing.ts'
import type { Environment } from '../../model/environment.ts'
import type { Impact } from '../../model/impact/impact.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { impactTexts } from '../texts/impactPage.ts'
import { ImpactTools } from './ImpactTools.tsx'
import { ImpactTree } from './ImpactTree.tsx'
import { openable } from './impactRows.ts'
import { countLines, prunedTree, type ImpactNode } from './impactTree.ts'
import { hasRows, rowTextsOf } from './rowTexts.ts'
import { treeText } from './treeText.ts'
import type { Counting } from './useCounting.ts'

const route = getRouteApi('/$environment/impact/')
const { tree: texts, row: rowTextOf } = impactTexts

const useStyles = makeStyles({
  browser: { flex: '1 0 340px', minHeight: 0, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
})

/** Tables that say nothing about the business. The kinds of activity stay: their rows are people's work. */
function isSystem({ tables }: Environment, logicalName: string): boolean {
  const table = tables.get(logicalName)
  const fold = table === undefined ? null : foldOf(table)
  return fold !== null && fold !== 'activities'
}

/** The tree, what narrows it down, and the way to take it along. With a row, relationships that have rows, and how many. */
export function ImpactBrowser(props: {
  environment: Environment
  impact: Impact
  tree: readonly ImpactNode[]
  /** What the answer is in one sentence: the head of the text that is taken along. */
  sentence: () => string
  open: (schemaName: string) => void
  /** Null: no row is chosen. */
  counting: Counting | null
}) {
  const { environment, impact, tree, sentence, open, counting } = props
  const styles = useStyles()
  const navigate = route.useNavigate()
  const { effects, business = false, all = false, relationship } = route.useSearch()
  const present = all ? null : counting
  const isFiltered = effects !== undefined || present !== null
  const nodes = useMemo(() => {
    if (effects === undefined && !business && present === null) return tree
    return prunedTree(tree, (node) => {
      const { to, lines } = node
      if (business && isSystem(environment, to)) return false
      if (present !== null && !hasRows(present, node)) return false
      return effects === undefined || lines.some(({ effect }) => effects.includes(effect))
    })
  }, [tree, environment, effects, business, present])
  const rowTexts = useMemo(() => (counting === null ? null : rowTextsOf(counting)), [counting])
  /** What is open other than by itself: nothing is, until a filter asks for what lies deeper. */
  const [turned, setTurned] = useState<{ isFiltered: boolean; keys: ReadonlySet<string> }>({ isFiltered, keys: new Set() })
  const keys = useMemo(() => (turned.isFiltered === isFiltered ? turned.keys : new Set<string>()), [turned, isFiltered])
  const isOpen = useCallback(({ key }: ImpactNode) => keys.has(key) !== isFiltered, [keys, isFiltered])
  const toggle = ({ key }: ImpactNode) => {
    const next = new Set(keys)
    if (!next.delete(key)) next.add(key)
    setTurned({ isFiltered, keys: next })
  }
  const openAll = (isWanted: boolean) =>
    setTurned({ isFiltered, keys: new Set(isWanted === isFiltered ? [] : openable(nodes)) })
  const clear = () => void navigate({ search: (kept) => ({ ...kept, effects: undefined, business: undefined, all: counting === null ? undefined : true }), replace: true })
  if (present?.state === 'running' && nodes.length === 0) return null
  const isRowless = present?.state === 'done' && effects === undefined && !business
  return (
    <div className={styles.browser}>
      <ImpactTools
        impact={impact}
        count={texts.count(countLines(nodes), countLines(tree))}
        openAll={openAll}
        hasRow={counting !== null}
        text={() => treeText(environment, sentence(), nodes, rowTexts)}
      />
      {nodes.length === 0 ? (
        <EmptyState
          icon={<FilterDismissRegular />}
          title={isRowless ? rowTextOf.noneFound : texts.noneShown}
          text={isRowless ? rowTextOf.noneFoundAdvice : texts.noneShownAdvice}
          actions={[{ text: texts.clear, run: clear }]}
        />
      ) : (
        <ImpactTree
          environment={environment}
          nodes={nodes}
          isOpen={isOpen}
          toggle={toggle}
          selected={relationship ?? null}
          open={open}
          rowTexts={rowTexts}
        />
      )}
    </div>
  )
}
