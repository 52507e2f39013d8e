import { Button, Radio, RadioGroup, Switch, Text, Tooltip, makeStyles, tokens } from '@fluentui/react-components'
import { ArrowSwapRegular, LinkDismissRegular, ShareAndroidRegular } from '@fluentui/react-icons'
import { getRouteApi } from '@tanstack/react-router'
import { useCallback, useMemo, useState } from 'react'
import { Announcement } from '../../../ui/Announcement.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import type { Path } from '../../../model/impact/paths.ts'
import { useStagedEnvironment } from '../../staged.ts'
import { tableTitle } from '../../texts/impact.ts'
import { pathsTexts as texts } from '../../texts/paths.ts'
import { Part } from '../Part.tsx'
import { TableBox } from '../TableBox.tsx'
import { PathLine } from './PathLine.tsx'
import { PathQueries } from './PathQueries.tsx'
import type { PathsSearch } from './pathsSearch.ts'
import { ReachAnswer } from './ReachAnswer.tsx'
import { isSamePath, middleOf, mostPaths, tablePaths } from './tablePaths.ts'

const route = getRouteApi('/$environment/impact/paths')

/** As many as leave room for what comes below. */
const shownPaths = 6

const useStyles = makeStyles({
  content: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalXL} ${tokens.spacingVerticalXXL}`,
    maxWidth: '1200px',
    '@media (max-width: 480px)': { paddingInline: tokens.spacingHorizontalM },
  },
  tables: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-start', columnGap: tokens.spacingHorizontalM, rowGap: tokens.spacingVerticalXS },
  table: { flex: '1 1 200px', maxWidth: '320px', minWidth: 0 },
  /** In line with the boxes, below their labels. */
  swap: { marginTop: '26px' },
  hubs: { marginTop: '22px' },
  count: { color: tokens.colorNeutralForeground2 },
  all: { alignSelf: 'flex-start' },
  aside: { display: 'flex', alignItems: 'center', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
})

/** How two tables are related, whether an action on the one reaches the other, and the path as a query. */
export function PathsPage() {
  const styles = useStyles()
  const environment = useStagedEnvironment()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const { from, to, hubs = false } = search
  const change = useCallback(
    (part: PathsSearch) => void navigate({ search: (present) => ({ ...present, ...part }), replace: true }),
    [navigate],
  )
  const fresh = { path: undefined, by: undefined }
  const isKnown = [from, to].every((name) => name !== undefined && environment.tables.has(name))
  return (
    <div className={styles.content}>
      <div className={styles.tables}>
        <div className={styles.table}>
          <TableBox environment={environment} label={texts.from} chosen={from} choose={(table) => change({ ...fresh, from: table })} />
        </div>
        <Tooltip content={texts.swap} relationship="label">
          <Button
            className={styles.swap}
            appearance="subtle"
            icon={<ArrowSwapRegular />}
            disabledFocusable={from === undefined && to === undefined}
            onClick={() => change({ ...fresh, from: to, to: from })}
          />
        </Tooltip>
        <div className={styles.table}>
          <TableBox environment={environment} label={texts.to} chosen={to} choose={(table) => change({ ...fresh, to: table })} />
        </div>
        <Switch
          className={styles.hubs}
          label={texts.hubs}
          checked={hubs}
          onChange={(_, { checked }) => change({ ...fresh, hubs: checked ? true : undefined })}
        />
      </div>
      {from !== undefined && to !== undefined && isKnown ? (
        <Between key={`${from} ${to}`} from={from} to={to} search={search} change={change} />
      ) : (
        <EmptyState {...texts.choose} />
      )}
    </div>
  )
}

function Between(props: { from: string; to: string; search: PathsSearch; change: (part: PathsSearch) => void }) {
  const { from, to, search, change } = props
  const { hubs = false, path: middle = [], by, action = 'delete' } = search
  const styles = useStyles()
  const environment = useStagedEnvironment()
  const navigate = route.useNavigate()
  const paths = useMemo(() => tablePaths(environment, from, to, hubs), [environment, from, to, hubs])
  const chosen = useMemo(() => new Set(by), [by])
  const place = Math.max(0, paths.findIndex((path) => isSamePath(path, middle)))
  const present = paths[place]
  const [isWhole, setWhole] = useState(false)
  const shown = isWhole || place >= shownPaths ? paths : paths.slice(0, shownPaths)
  const [fromTitle, toTitle] = [tableTitle(environment, from), tableTitle(environment, to)]
  const chooseRelationship = (path: Path, schemaName: string) => {
    const siblings = path.find(({ relationships }) => relationships.some((one) => one.schemaName === schemaName))?.relationships ?? []
    const others = (by ?? []).filter((name) => !siblings.some((one) => one.schemaName === name))
    change({ by: [...others, schemaName] })
  }
  const showOnGraph = (path: Path) => {
    const between = [...middleOf(path)]
    void navigate({
      to: '/$environment/graph',
      search: { table: from, selected: to, ...(between.length === 0 ? {} : { expanded: between }), ...(hubs ? { show: ['hubs' as const] } : {}) },
    })
  }
  return (
    <>
      {present === undefined ? (
        <EmptyState
          icon={<LinkDismissRegular />}
          title={texts.none.title(fromTitle, toTitle)}
          text={hubs ? texts.none.textWithHubs : texts.none.text}
          actions={hubs ? [] : [{ text: texts.none.withHubs, run: () => change({ hubs: true }) }]}
        />
      ) : (
        <Part
          title={texts.related(fromTitle, toTitle)}
          aside={
            <span className={styles.aside}>
              <Text className={styles.count}>{texts.count(paths.length, mostPaths)}</Text>
              <Announcement when="settled" message={texts.count(paths.length, mostPaths)} />
              <Button size="small" icon={<ShareAndroidRegular />} onClick={() => showOnGraph(present)}>
                {texts.onGraph}
              </Button>
            </span>
          }
        >
          <RadioGroup
            aria-label={texts.related(fromTitle, toTitle)}
            value={middleOf(present).join()}
            onChange={(_, { value }) => change({ path: value === '' ? undefined : value.split(',') })}
          >
            {shown.map((path) => (
              <Radio
                key={middleOf(path).join()}
                value={middleOf(path).join()}
                label={<PathLine environment={environment} path={path} chosen={chosen} />}
              />
            ))}
          </RadioGroup>
          {shown.length < paths.length && (
            <Button className={styles.all} appearance="subtle" size="small" onClick={() => setWhole(true)}>
              {texts.showAll(paths.length)}
            </Button>
          )}
        </Part>
      )}
      <ReachAnswer environment={environment} from={from} to={to} action={action} chooseAction={(next) => change({ action: next === 'delete' ? undefined : next })} />
      {present !== undefined && <PathQueries environment={environment} path={present} chosen={chosen} choose={chooseRelationship} />}
    </>
  )
}
