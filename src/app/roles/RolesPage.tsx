import { MessageBar, MessageBarBody, MessageBarTitle, Skeleton, SkeletonItem, Switch, Text, Title3, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { PeopleRegular } from '@fluentui/react-icons'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useCallback, useState } from 'react'
import type { RoleSchema } from '../../dataverse/roleSchema.ts'
import { roleKinds, type RoleKind } from '../../model/roles/role.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { usePageFrame } from '../../ui/pageFrame.ts'
import { TabbedPanel } from '../../ui/TabbedPanel.tsx'
import { describeError, underTitle } from '../describeError.ts'
import { FailureBar } from '../FailureBar.tsx'
import { queries } from '../queries.ts'
import { useSession } from '../session.tsx'
import { rolesTexts as texts } from '../texts/roles.ts'
import { shellTexts } from '../texts/shell.ts'
import { RolesOfKind } from './RolesOfKind.tsx'
import { noTables, type AddedTables } from './rolesView.ts'
import { SentRequests } from './SentRequests.tsx'
import { Quiet } from '../../ui/Quiet.tsx'

const route = getRouteApi('/$environment/roles')

const useStyles = makeStyles({
  head: { gap: tokens.spacingVerticalXS },
  title: { display: 'flex', alignItems: 'center', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
  name: { margin: 0, marginInlineEnd: 'auto' },
  aside: { color: tokens.colorNeutralForeground2 },
  message: { flexShrink: 0, padding: `0 ${tokens.spacingHorizontalXL}` },
  loading: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, padding: tokens.spacingHorizontalXL },
})

/** Relationship roles with their maps, where the environment has them; connection roles. */
export function RolesPage() {
  const frame = usePageFrame()
  const styles = useStyles()
  const { connection } = useSession()
  const schema = useQuery(queries.roleSchema(connection))
  const [reviews, setReviews] = useState(false)
  return (
    <div className={frame.page}>
      <div className={mergeClasses(frame.head, styles.head)}>
        <div className={styles.title}>
          <Title3 as="h1" className={styles.name}>
            {texts.title}
          </Title3>
          <Switch label={texts.review} checked={reviews} onChange={(_, { checked }) => setReviews(checked)} />
        </div>
        <Text className={styles.aside}>{texts.notStaged}</Text>
      </div>
      {schema.isPending && (
        <Skeleton className={styles.loading} aria-label={texts.loading}>
          <SkeletonItem size={32} />
          <SkeletonItem size={128} />
        </Skeleton>
      )}
      {schema.isError && (
        <div className={styles.message}>
          <FailureBar
            description={underTitle(texts.list.failed, describeError(schema.error))}
            action={{ text: shellTexts.retry, run: () => void schema.refetch() }}
          />
        </div>
      )}
      {schema.data !== undefined && <Kinds schema={schema.data} reviews={reviews} />}
    </div>
  )
}

function Kinds({ schema, reviews }: { schema: RoleSchema; reviews: boolean }) {
  const styles = useStyles()
  const navigate = route.useNavigate()
  const search = route.useSearch()
  const [added, setAdded] = useState(noTables)
  const addTable = useCallback(
    (to: keyof AddedTables, table: string) => setAdded((kept) => ({ ...kept, [to]: [...kept[to], table] })),
    [],
  )
  const present = roleKinds.filter((kind) => schema[kind] !== null)
  const [first] = present
  if (first === undefined) return <EmptyState icon={<PeopleRegular />} title={texts.noRoles.title} text={texts.noRoles.text} />
  const kind = present.find((each) => each === search.kind) ?? first
  const choose = (next: RoleKind) => void navigate({ search: (kept) => ({ ...kept, kind: next, role: undefined, roleMap: undefined }), replace: true })
  return (
    <>
      {schema.relationship === null && (
        <div className={styles.message}>
          <Quiet>
            <MessageBar intent="info" layout="multiline">
              <MessageBarBody>
                <MessageBarTitle>{texts.legacyGone.title}</MessageBarTitle>{' '}
                {texts.legacyGone.text}
              </MessageBarBody>
            </MessageBar>
          </Quiet>
        </div>
      )}
      <TabbedPanel label={texts.tabs} tabs={present.map((name) => ({ name, text: texts.kinds[name] }))} present={kind} choose={choose}>
        <RolesOfKind key={kind} kind={kind} schema={schema} reviews={reviews} added={added} addTable={addTable} />
      </TabbedPanel>
      <SentRequests schema={schema} />
    </>
  )
}
