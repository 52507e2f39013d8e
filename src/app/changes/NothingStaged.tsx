import { BranchCompareRegular } from '@fluentui/react-icons'
import { getRouteApi } from '@tanstack/react-router'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { changesTexts } from '../texts/changes.ts'

const route = getRouteApi('/$environment')

/** Says how a change comes here. */
export function NothingStaged() {
  const params = route.useParams()
  const navigate = route.useNavigate()
  const { title, text, toRelationships, toGraph } = changesTexts.empty
  return (
    <EmptyState
      icon={<BranchCompareRegular />}
      title={title}
      text={text}
      actions={[
        { text: toRelationships, run: () => void navigate({ to: '/$environment/relationships', params }) },
        { text: toGraph, run: () => void navigate({ to: '/$environment/graph', params }) },
      ]}
    />
  )
}
