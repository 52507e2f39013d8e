import { Button } from '@fluentui/react-components'
import { BranchCompareRegular } from '@fluentui/react-icons'
import { getRouteApi } from '@tanstack/react-router'
import { changesTexts } from '../texts/changes.ts'
import { EmptyPage } from './EmptyPage.tsx'

const route = getRouteApi('/$environment')

/** Says how a change comes here. */
export function NothingStaged() {
  const params = route.useParams()
  const navigate = route.useNavigate()
  const { empty } = changesTexts
  return (
    <EmptyPage icon={BranchCompareRegular} title={empty.title} text={empty.text}>
      <Button onClick={() => void navigate({ to: '/$environment/relationships', params })}>
        {empty.toRelationships}
      </Button>
      <Button onClick={() => void navigate({ to: '/$environment/graph', params })}>{empty.toGraph}</Button>
    </EmptyPage>
  )
}
