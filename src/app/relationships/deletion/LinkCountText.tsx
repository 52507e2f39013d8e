import { Text } from '@fluentui/react-components'
import type { Loss } from '../../../model/deletion.ts'
import { describeError } from '../../describeError.ts'
import { FailureBar } from '../../FailureBar.tsx'
import { deletionTexts } from '../../texts/deletion.ts'
import { shellTexts } from '../../texts/shell.ts'
import { Loading } from './Loading.tsx'
import type { Investigation } from './useInvestigation.ts'

/** How many rows lose a link; that it is unknown where it could not be counted, never nothing. */
export function LinkCountText({ loss, investigation }: { loss: Loss; investigation: Investigation }) {
  const { rows, count } = investigation
  const texts = deletionTexts.count
  if (rows === null) return <Text>{texts.unreachable}</Text>
  if (count.isFetching) return <Loading what={texts.loading} />
  if (count.data === undefined) {
    return (
      <>
        <Text>{texts.unknown}</Text>
        <FailureBar
          description={describeError(count.error)}
          action={{ text: shellTexts.retry, run: () => void count.refetch() }}
        />
      </>
    )
  }
  return <Text weight="semibold">{loss.type === 'links' ? texts.links(count.data) : texts.lookup(count.data)}</Text>
}
