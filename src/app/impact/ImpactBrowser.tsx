import { makeStyles, tokens } from '@fluentui/react-components'
import { FilterDismissRegular } from '@fluentui/react-icons'
import { getRouteApi } from '@tanstack/react-router'
import { useCallback, useMemo, useState } from 'react'
import { foldOf } from '../../graph/plumbing.ts'
import type { Environment } from '../../model/environment.ts'
import type { Impact } from '../../model/impact/impact.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { impactTexts } from '../texts/impact.ts'
import { ImpactTools } from './ImpactTools.tsx'
import { ImpactTree } from './ImpactTree.tsx'
import { openable } from './impactRows.ts'
import { countLines, prunedTree, type ImpactNode } from './impactTree.ts'
import { treeText } from './treeText.ts'

const route = getRouteApi('/$environment/impact/')
const texts = impactTexts.tree

const useStyles = makeStyles({
  browser: { flex: '1 0 340px', minHeight: 0, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
})

/** Tables that say nothing about the business. The kinds of activity stay: their rows are people's work. */
function isSystem({ tables }: Environment, logicalName: string): boolean {
  const table = tables.get(logicalName)
  const fold = table === undefined ? null : foldOf(table)
  return fold !== null && fold !== 'activities'
}

/** The tree, what narrows it down, and the way to take it along. */
export function ImpactBrowser(props: {
  environment: Environment
  impact: Impact
  tree: readonly ImpactNode[]
  sentence: string
  open: (schemaName: string) => void
}) {
  const { environment, impact, tree, sentence, open } = props
  const styles = useStyles()
  const navigate = route.useNavigate()
  const { effects, business = false, relationship } = route.useSearch()
  const isFiltered = effects !== undefined
  const nodes = useMemo(() => {
    if (effects === undefined && !business) return tree
    return prunedTree(tree, ({ to, lines }) => {
      if (business && isSystem(environment, to)) return false
      return effects === undefined || lines.some(({ effect }) => effects.includes(effect))
    })
  }, [tree, environment, effects, business])
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
  const clear = () => void navigate({ search: (present) => ({ ...present, effects: undefined, business: undefined }), replace: true })
  return (
    <div className={styles.browser}>
      <ImpactTools
        impact={impact}
        count={texts.count(countLines(nodes), countLines(tree))}
        openAll={openAll}
        text={() => treeText(environment, sentence, nodes, null)}
      />
      {nodes.length === 0 ? (
        <EmptyState
          icon={<FilterDismissRegular />}
          title={texts.noneShown}
          text={texts.noneShownAdvice}
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
          rowTexts={null}
        />
      )}
    </div>
  )
}
