import { Skeleton, SkeletonItem } from '@fluentui/react-components'
import type { UseQueryResult } from '@tanstack/react-query'
import { describeError } from '../../describeError.ts'
import { FailureBar } from '../../FailureBar.tsx'
import { shellTexts } from '../../texts/shell.ts'

/** A part of the panel that is on its way, or could not be read. */
export function QueryState({ query }: { query: UseQueryResult }) {
  if (query.error === null) {
    return (
      <Skeleton aria-label={shellTexts.loadingDetails}>
        <SkeletonItem size={16} />
      </Skeleton>
    )
  }
  const retry = { text: shellTexts.retry, run: () => void query.refetch() }
  return <FailureBar description={describeError(query.error)} action={retry} />
}
