import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle, Text } from '@fluentui/react-components'
import { groupedByKind, type Dependency } from '../../../model/dependency.ts'
import { describeError } from '../../describeError.ts'
import { FailureBar } from '../../FailureBar.tsx'
import { deletionTexts } from '../../texts/deletion.ts'
import { shellTexts } from '../../texts/shell.ts'
import { DependencyGroupList } from './DependencyGroupList.tsx'
import { Loading } from './Loading.tsx'
import { Part } from './Part.tsx'
import type { Investigation } from './useInvestigation.ts'
import { useDeletionStyles } from './useDeletionStyles.ts'

/** What keeps the relationship from being deleted, by kind and name; or that nothing does; or that it is unknown. */
export function Dependencies({ dependencies }: Pick<Investigation, 'dependencies'>) {
  const texts = deletionTexts.dependencies
  return <Part title={texts.title}>{partOf(dependencies)}</Part>
}

function partOf(query: Investigation['dependencies']) {
  const texts = deletionTexts.dependencies
  if (query.isFetching) return <Loading what={texts.loading} lines={3} />
  if (query.data === undefined) return <Unknown error={query.error} retry={() => void query.refetch()} />
  if (query.data.length === 0) return <Text>{texts.none}</Text>
  return <Blockers dependencies={query.data} checkAgain={() => void query.refetch()} />
}

/** What depends on it could not be read. */
export function Unknown({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <>
      <Text>{deletionTexts.dependencies.unknown}</Text>
      <FailureBar description={describeError(error)} action={{ text: shellTexts.retry, run: retry }} />
    </>
  )
}

function Blockers({ dependencies, checkAgain }: { dependencies: readonly Dependency[]; checkAgain: () => void }) {
  const styles = useDeletionStyles()
  const texts = deletionTexts.dependencies
  return (
    <>
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{texts.blocked(dependencies.length)}</MessageBarTitle>{' '}
          {texts.advice(dependencies.length)}
        </MessageBarBody>
        <MessageBarActions>
          <Button size="small" onClick={checkAgain}>
            {texts.checkAgain}
          </Button>
        </MessageBarActions>
      </MessageBar>
      <div className={styles.content}>
        {groupedByKind(dependencies).map((group) => (
          <DependencyGroupList key={`${group.kind} ${group.componentType}`} group={group} />
        ))}
      </div>
    </>
  )
}
