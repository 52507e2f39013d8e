import { Button, Title3, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { AddRegular, BranchRegular, LinkRegular, ShareAndroidRegular, TableDismissRegular } from '@fluentui/react-icons'
import { getRouteApi } from '@tanstack/react-router'
import { tableName, type Table } from '../../model/table.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { usePageFrame } from '../../ui/pageFrame.ts'
import { TabbedPanel } from '../../ui/TabbedPanel.tsx'
import { ImpactButton } from '../ImpactButton.tsx'
import { useStagedEnvironment } from '../staged.ts'
import { creationTexts } from '../texts/creation.ts'
import { impactTexts } from '../texts/impactPage.ts'
import { tableTexts as texts } from '../texts/tables.ts'
import { TableColumns } from './TableColumns.tsx'
import { TableFacts } from './TableFacts.tsx'
import { TableRelationships } from './TableRelationships.tsx'
import { countRelationships } from './tableRelationships.ts'
import { tableTabs, type TableTab } from './tableSearch.ts'

const route = getRouteApi('/$environment/tables/$table')

const useStyles = makeStyles({
  head: { gap: tokens.spacingVerticalM, paddingBottom: tokens.spacingVerticalL },
  title: { display: 'flex', alignItems: 'center', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  name: { margin: 0, marginInlineEnd: 'auto', overflowWrap: 'anywhere' },
  list: { flex: '1 0 320px' },
})

/** One table: what it is, the relationships it takes part in, its columns. */
export function TablePage() {
  const frame = usePageFrame()
  const { table: logicalName } = route.useParams()
  const table = useStagedEnvironment().tables.get(logicalName)
  return (
    <div className={frame.page}>
      {table === undefined ? <UnknownTable name={logicalName} /> : <KnownTable key={logicalName} table={table} />}
    </div>
  )
}

function UnknownTable({ name }: { name: string }) {
  const frame = usePageFrame()
  const styles = useStyles()
  const navigate = route.useNavigate()
  const toTables = () => void navigate({ to: '/$environment/tables', search: {} })
  return (
    <>
      <div className={mergeClasses(frame.head, styles.head)}>
        <Title3 as="h1" className={styles.name}>
          {name}
        </Title3>
      </div>
      <EmptyState
        icon={<TableDismissRegular />}
        title={texts.unknown(name)}
        text={texts.unknownAdvice}
        actions={[{ text: texts.allTables, run: toTables }]}
      />
    </>
  )
}

function KnownTable({ table }: { table: Table }) {
  const frame = usePageFrame()
  const styles = useStyles()
  const { logicalName } = table
  const environment = useStagedEnvironment()
  const navigate = route.useNavigate()
  const { tab = 'one-to-many' } = route.useSearch()
  const tabText = (one: TableTab): string =>
    one === 'columns'
      ? texts.tabs.columns
      : texts.tab(texts.tabs[one], countRelationships(environment, logicalName, one))
  const choose = (next: TableTab) =>
    void navigate({ search: (present) => ({ ...present, tab: next === 'one-to-many' ? undefined : next }), replace: true })
  return (
    <>
      <div className={mergeClasses(frame.head, styles.head)}>
        <div className={styles.title}>
          <Title3 as="h1" className={styles.name}>
            {tableName(table)}
          </Title3>
          <Button
            appearance="primary"
            icon={<AddRegular />}
            onClick={() => void navigate({ search: (present) => ({ ...present, create: { from: logicalName } }) })}
          >
            {creationTexts.title}
          </Button>
          <Button
            icon={<LinkRegular />}
            onClick={() => void navigate({ to: '/$environment/relationships', search: { table: logicalName } })}
          >
            {texts.inGrid}
          </Button>
          <Button
            icon={<BranchRegular />}
            onClick={() => void navigate({ to: '/$environment/impact/paths', search: { from: logicalName } })}
          >
            {texts.relatedTo}
          </Button>
          <Button
            icon={<ShareAndroidRegular />}
            onClick={() => void navigate({ to: '/$environment/graph', search: { table: logicalName } })}
          >
            {texts.showOnGraph}
          </Button>
          <ImpactButton table={logicalName} text={impactTexts.askShort} />
        </div>
        <TableFacts table={table} />
      </div>
      <TabbedPanel
        className={styles.list}
        label={texts.lists}
        tabs={tableTabs.map((name) => ({ name, text: tabText(name) }))}
        present={tab}
        choose={choose}
      >
        {tab === 'columns' ? (
          <TableColumns table={logicalName} />
        ) : (
          <TableRelationships key={tab} table={logicalName} tab={tab} />
        )}
      </TabbedPanel>
    </>
  )
}
