import { Button, Field, Select, Skeleton, SkeletonItem, Text, makeStyles, tokens } from '@fluentui/react-components'
import { DismissRegular } from '@fluentui/react-icons'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import type { RoleMapDetails } from '../../dataverse/roleMap.ts'
import type { Environment } from '../../model/environment.ts'
import type { MapColumnValue } from '../../model/roles/mapColumns.ts'
import type { MapPlace } from '../../model/roles/role.ts'
import { isSamePlace, type RoleWrite } from '../../model/roles/roleWrite.ts'
import { Facts } from '../../ui/Facts.tsx'
import { roleRequestText } from '../applyRoles.ts'
import { describeError } from '../describeError.ts'
import { FailureBar } from '../FailureBar.tsx'
import { queries } from '../queries.ts'
import { useSession } from '../session.tsx'
import { TableFinder } from '../TableFinder.tsx'
import { rolesTexts as texts } from '../texts/roles.ts'
import { shellTexts } from '../texts/shell.ts'
import { mapColumnLabel, mapColumnWord } from './mapColumnWords.ts'
import { RequestBox } from './RequestBox.tsx'
import { cellWord } from './roleWords.ts'
import { useRoles } from './rolesView.ts'

const route = getRouteApi('/$environment/roles')

const useStyles = makeStyles({
  part: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalL,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  head: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: tokens.spacingHorizontalS },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  fields: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
  actions: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  column: { display: 'block', color: tokens.colorNeutralForeground2, fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200 },
})

/** Every readable column of one role map; those that may be written can be changed. */
export function MapDetails({ id }: { id: string }) {
  const styles = useStyles()
  const { connection, environment } = useSession()
  const { schema } = useRoles()
  const navigate = route.useNavigate()
  const users = useMemo(() => userNavigations(environment), [environment])
  const details = useQuery(queries.roleMap(connection, schema, id, users))
  const close = () => void navigate({ search: (present) => ({ ...present, roleMap: undefined }) })
  const title = details.data === undefined ? texts.matrix.title : texts.map.title(cellWord(environment, details.data.map))
  return (
    <section className={styles.part} aria-label={title}>
      <div className={styles.head}>
        <h3 className={styles.title}>{title}</h3>
        <Button appearance="subtle" size="small" icon={<DismissRegular />} aria-label={texts.map.close} onClick={close} />
      </div>
      {details.isPending && (
        <Skeleton aria-label={texts.map.loading}>
          <SkeletonItem size={128} />
        </Skeleton>
      )}
      {details.isError && (
        <FailureBar description={describeError(details.error)} action={{ text: shellTexts.retry, run: () => void details.refetch() }} />
      )}
      {details.data !== undefined && <Known key={details.data.map.version} details={details.data} />}
    </section>
  )
}

/** The lookups of a map to users, and the properties they are read by: from metadata. */
function userNavigations({ byReferencingTable }: Environment): ReadonlyMap<string, string> {
  const lookups = (byReferencingTable.get('relationshiprolemap') ?? []).filter(({ referencedTable }) => referencedTable === 'systemuser')
  return new Map(lookups.map(({ lookupColumn, referencingNavigation }) => [lookupColumn, referencingNavigation]))
}

function Known({ details: { map, columns } }: { details: RoleMapDetails }) {
  const styles = useStyles()
  const session = useSession()
  const { environment } = session
  const { data, schema, obstacle, propose, titled } = useRoles()
  const [place, setPlace] = useState<MapPlace>({ role: map.role, primary: map.primary, associate: map.associate })
  const [isShown, setShown] = useState(false)
  const refusal = obstacle('changeMap')
  const write: RoleWrite | null = isSamePlace(map, place)
    ? null
    : { type: 'changeMap', id: map.id, version: map.version, before: { role: map.role, primary: map.primary, associate: map.associate }, after: place }
  const repeats = write !== null && data.maps.some((other) => other.id !== map.id && isSamePlace(other, place))
  const isReady = write !== null && refusal === null
  const set = (changed: Partial<MapPlace>) => setPlace((present) => ({ ...present, ...changed }))
  const tables = useMemo(() => new Map([...environment.tables].filter(([, table]) => !table.isIntersect)), [environment])
  const fact = (value: MapColumnValue) => ({
    name: `${mapColumnLabel(value.column)} (${value.column.logicalName})`,
    value: mapColumnWord(environment, value),
  })
  const [writable, others] = [columns.filter(({ column }) => column.writable === 'always'), columns.filter(({ column }) => column.writable !== 'always')]
  const labelOf = (name: string) => writable.find(({ column }) => column.logicalName === name)
  return (
    <>
      <h4 className={styles.heading}>{texts.map.writable}</h4>
      {refusal === null ? (
        <div className={styles.fields}>
          <LabelledColumn value={labelOf('primaryobjecttypecode')}>
            {(label) => <TableFinder label={label} tables={tables} chosen={place.primary} go={(primary) => set({ primary })} />}
          </LabelledColumn>
          <LabelledColumn value={labelOf('associateobjecttypecode')}>
            {(label) => <TableFinder label={label} tables={tables} chosen={place.associate} go={(associate) => set({ associate })} />}
          </LabelledColumn>
          <LabelledColumn value={labelOf('relationshiproleid')}>
            {(label) => (
              <Select aria-label={label} value={place.role} onChange={(_, { value }) => set({ role: value })}>
                {data.roles.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </Select>
            )}
          </LabelledColumn>
        </div>
      ) : (
        <>
          <Text>{refusal}</Text>
          <Facts items={writable.map(fact)} />
        </>
      )}
      <div className={styles.actions}>
        <Button appearance="primary" size="small" disabledFocusable={!isReady} onClick={() => write !== null && propose({ writes: [write] })}>
          {texts.map.save}
        </Button>
        <Button size="small" appearance="subtle" disabledFocusable={!isReady} onClick={() => setShown(!isShown)}>
          {isShown ? texts.map.hideRequest : texts.map.showRequest}
        </Button>
        <Text>{write === null ? texts.map.unchanged : repeats ? texts.map.repeats : ''}</Text>
      </div>
      {isShown && write !== null && <RequestBox caption={titled(write).title} text={roleRequestText(session, schema, write)} />}
      <h4 className={styles.heading}>{texts.map.readOnly}</h4>
      <Facts items={others.map(fact)} />
    </>
  )
}

function LabelledColumn({ value, children }: { value: MapColumnValue | undefined; children: (label: string) => React.JSX.Element }) {
  const styles = useStyles()
  if (value === undefined) return null
  const label = mapColumnLabel(value.column)
  return (
    <Field label={label} hint={{ children: value.column.logicalName, className: styles.column }}>
      {() => children(label)}
    </Field>
  )
}
