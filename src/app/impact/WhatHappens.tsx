import { makeStyles, tokens } from '@fluentui/react-components'
import { TableDismissRegular } from '@fluentui/react-icons'
import { getRouteApi } from '@tanstack/react-router'
import { startTable } from '../../graph/startTable.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { useSession } from '../session.tsx'
import { useStagedEnvironment } from '../staged.ts'
import { tableTitle } from '../texts/impact.ts'
import { impactTexts as texts } from '../texts/impactPage.ts'
import { ImpactAnswer } from './ImpactAnswer.tsx'
import { ImpactQuestion } from './ImpactQuestion.tsx'

const route = getRouteApi('/$environment/impact/')

const useStyles = makeStyles({
  content: { flex: '1 0 auto', minHeight: 0, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
})

/** What an action on a row of a table does to others. */
export function WhatHappens() {
  const styles = useStyles()
  const { environment: present } = useSession()
  const staged = useStagedEnvironment()
  const { table, action = 'delete', now = false } = route.useSearch()
  const navigate = route.useNavigate()
  const environment = now ? present : staged
  const start = startTable(environment)
  const asked = table ?? start
  if (asked === null) return <EmptyState icon={<TableDismissRegular />} title={texts.noTables} text={texts.noTablesAdvice} />
  const showStart =
    start === null
      ? []
      : [{ text: texts.show(tableTitle(environment, start)), run: () => void navigate({ search: ({ action: kept }) => ({ action: kept }) }) }]
  return (
    <div className={styles.content}>
      <ImpactQuestion environment={environment} table={asked} action={action} />
      {environment.tables.has(asked) ? (
        <ImpactAnswer key={`${asked} ${action}`} environment={environment} table={asked} action={action} />
      ) : (
        <EmptyState icon={<TableDismissRegular />} title={texts.noTable(asked)} text={texts.noTableAdvice} actions={showStart} />
      )}
    </div>
  )
}
