import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle, Skeleton, SkeletonItem } from '@fluentui/react-components'
import type { UseQueryResult } from '@tanstack/react-query'
import { describeError } from '../../describeError.ts'
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
  const { title, cause, next, facts } = describeError(query.error)
  return (
    <MessageBar intent="error" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{title}</MessageBarTitle>
        {[cause, next, ...facts].join(' ')}
      </MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={() => void query.refetch()}>
          {shellTexts.retry}
        </Button>
      </MessageBarActions>
    </MessageBar>
  )
}
