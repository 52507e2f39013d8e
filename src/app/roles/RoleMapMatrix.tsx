import { Field, Text, makeStyles, tokens } from '@fluentui/react-components'
import { getRouteApi } from '@tanstack/react-router'
import { useMemo } from 'react'
import type { Role, RoleMap } from '../../model/roles/role.ts'
import { roleMatrix } from '../../model/roles/roleMatrix.ts'
import { deleteMap, isSamePlace, type RoleWrite } from '../../model/roles/roleWrite.ts'
import { useRoleWork } from '../applyRoles.ts'
import { useSession } from '../session.tsx'
import { TableFinder } from '../TableFinder.tsx'
import { rolesTexts as texts } from '../texts/roles.ts'
import { MatrixGrid, type MatrixCell, type MatrixLine } from './MatrixGrid.tsx'
import { standingOf } from './roleProgress.ts'
import { cellWord, tableWord } from './roleWords.ts'
import { useRoles } from './rolesView.ts'

const route = getRouteApi('/$environment/roles')

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  aside: { color: tokens.colorNeutralForeground2 },
  tools: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
})

/** Between which tables a role is allowed: a tick is a row of relationshiprolemap. */
export function RoleMapMatrix({ role }: { role: Role }) {
  const styles = useStyles()
  const { environment } = useSession()
  const { roleMap } = route.useSearch()
  const navigate = route.useNavigate()
  const { data, added, addTable, obstacle, propose } = useRoles()
  const work = useRoleWork()
  const matrix = useMemo(
    () => roleMatrix(role.id, data.maps, (table) => environment.tables.has(table), added),
    [role.id, data.maps, environment, added],
  )
  const { primaries, associates, mapsAt } = matrix
  const placeOf = (primary: string, associate: string) => ({ role: role.id, primary, associate })
  const allow = (places: readonly (readonly [string, string])[]): readonly RoleWrite[] =>
    places
      .filter(([primary, associate]) => mapsAt(primary, associate).length === 0)
      .map(([primary, associate]) => ({ type: 'addMap', id: crypto.randomUUID(), place: placeOf(primary, associate) }))
  const forbid = (places: readonly (readonly [string, string])[]): readonly RoleWrite[] =>
    places.flatMap(([primary, associate]) => mapsAt(primary, associate).map(deleteMap))
  const [add, remove] = [obstacle('addMap'), obstacle('deleteMap')]
  const menuOf = (label: string, places: readonly (readonly [string, string])[], words: { allow: string; forbid: string }) => {
    const [allowed, forbidden] = [allow(places), forbid(places)]
    return {
      label,
      items: [
        { text: texts.matrix.amount(words.allow, allowed.length), disabled: add !== null || allowed.length === 0, run: () => propose({ writes: allowed }) },
        { text: texts.matrix.amount(words.forbid, forbidden.length), disabled: remove !== null || forbidden.length === 0, run: () => propose({ writes: forbidden }) },
      ],
    }
  }
  const rows = primaries.map((primary): MatrixLine => {
    const name = tableWord(environment, primary)
    const words = { allow: texts.matrix.allowRow(name), forbid: texts.matrix.forbidRow(name) }
    return { key: primary, name, menu: menuOf(texts.matrix.rowMenu(name), associates.map((associate) => [primary, associate] as const), words) }
  })
  const columns = associates.map((associate): MatrixLine => {
    const name = tableWord(environment, associate)
    const words = { allow: texts.matrix.allowColumn(name), forbid: texts.matrix.forbidColumn(name) }
    return { key: associate, name, menu: menuOf(texts.matrix.columnMenu(name), primaries.map((primary) => [primary, associate] as const), words) }
  })
  const cell = (primary: string, associate: string): MatrixCell => {
    const place = placeOf(primary, associate)
    const maps = mapsAt(primary, associate)
    const { standing, entry } = standingOf(work, (write) => {
      if (write.type === 'changeMap') return isSamePlace(write.before, place) || isSamePlace(write.after, place)
      return (write.type === 'addMap' || write.type === 'deleteMap') && isSamePlace(write.place, place)
    })
    const isMoving = standing === 'busy' || standing === 'done'
    const target = entry === null || entry.write.type === 'changeMap' ? maps.length > 0 : entry.write.type === 'addMap'
    const name = cellWord(environment, place)
    return {
      name,
      checked: isMoving ? target : maps.length > 0,
      busy: isMoving,
      obstacle: isMoving ? null : maps.length > 0 ? remove : add,
      mark: standing === 'failed' ? { type: 'error', text: texts.matrix.failed } : maps.length > 1 ? { type: 'warning', text: texts.matrix.twice(maps.length) } : null,
      toggle: () => propose({ writes: maps.length > 0 ? maps.map(deleteMap) : allow([[primary, associate]]) }),
      details: detailsOf(maps, name, roleMap, (id) => void navigate({ search: (present) => ({ ...present, roleMap: id }), replace: roleMap !== undefined })),
    }
  }
  const others = (present: readonly string[]) => new Map([...environment.tables].filter(([name, table]) => !present.includes(name) && !table.isIntersect))
  return (
    <div className={styles.part}>
      <h3 className={styles.title}>{texts.matrix.title}</h3>
      <Text className={styles.aside} size={200}>
        {texts.matrix.hint}
      </Text>
      <MatrixGrid label={texts.matrix.label(role.name)} corner={texts.matrix.corner} rows={rows} columns={columns} cell={cell} />
      {!data.maps.some((each) => each.role === role.id) && <Text className={styles.aside}>{texts.matrix.none}</Text>}
      <div className={styles.tools}>
        <Field label={texts.matrix.addPrimary}>
          {() => (
            <TableFinder
              label={texts.matrix.addPrimary}
              tables={others(primaries)}
              go={(table) => addTable('primaries', table)}
            />
          )}
        </Field>
        <Field label={texts.matrix.addAssociate}>
          {() => (
            <TableFinder
              label={texts.matrix.addAssociate}
              tables={others(associates)}
              go={(table) => addTable('associates', table)}
            />
          )}
        </Field>
      </div>
    </div>
  )
}

/** The details of the oldest map of a cell; of the newest where that one stands open already: one of two can be seen. */
function detailsOf(maps: readonly RoleMap[], name: string, open: string | undefined, show: (id: string) => void): MatrixCell['details'] {
  const [first] = maps
  if (first === undefined) return null
  const at = maps.findIndex(({ id }) => id === open)
  const next = maps[(at + 1) % maps.length] ?? first
  return { label: texts.matrix.details(name), isOpen: at >= 0, open: () => show(next.id) }
}
