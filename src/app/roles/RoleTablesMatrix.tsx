import { Field, Text, makeStyles, tokens } from '@fluentui/react-components'
import { useMemo } from 'react'
import type { Role } from '../../model/roles/role.ts'
import { everyTable, reachOf, roleTables } from '../../model/roles/roleMatrix.ts'
import { deleteTable, type RoleWrite } from '../../model/roles/roleWrite.ts'
import { useRoleWork } from '../applyRoles.ts'
import { useSession } from '../session.tsx'
import { TableFinder } from '../TableFinder.tsx'
import { rolesTexts as texts } from '../texts/roles.ts'
import { MatrixGrid, type MatrixCell, type MatrixLine } from './MatrixGrid.tsx'
import { standingOf } from './roleProgress.ts'
import { tableWord } from './roleWords.ts'
import { useRoles } from './rolesView.ts'

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  aside: { color: tokens.colorNeutralForeground2 },
})

const only = 'allowed'

/** With which tables a connection role may be used: a tick is a row of connectionroleobjecttypecode. */
export function RoleTablesMatrix({ role }: { role: Role }) {
  const styles = useStyles()
  const { environment } = useSession()
  const { data, added, addTable, obstacle, propose } = useRoles()
  const work = useRoleWork()
  const { everywhere, tables, rowsAt } = useMemo(() => roleTables(role.id, data.tables, added.tables), [role.id, data.tables, added])
  const shown = tables
    .filter((table) => table !== everyTable || rowsAt(table).length > 0)
    .toSorted((one, other) => tableWord(environment, one).localeCompare(tableWord(environment, other)))
  const named = tables.filter((table) => rowsAt(table).length > 0)
  const [add, remove] = [obstacle('addTable'), obstacle('deleteTable')]
  const allow = (wanted: readonly string[]): readonly RoleWrite[] =>
    wanted
      .filter((table) => rowsAt(table).length === 0)
      .map((table) => ({ type: 'addTable', id: crypto.randomUUID(), role: role.id, table }))
  const forbid = (unwanted: readonly string[]): readonly RoleWrite[] => unwanted.flatMap((table) => rowsAt(table).map(deleteTable))
  const warningFor = (writes: readonly RoleWrite[]): string | null => {
    const tablesOf = (type: 'addTable' | 'deleteTable') => writes.flatMap((write) => (write.type === type ? [write.table] : []))
    const reach = reachOf(named, tablesOf('addTable'), tablesOf('deleteTable'))
    if (reach === null) return null
    return reach.type === 'widens' ? texts.tables.widen : texts.tables.narrow(reach.to.map((table) => tableWord(environment, table)))
  }
  const send = (writes: readonly RoleWrite[]) => propose({ writes, warning: warningFor(writes) })
  const rows = shown.map((table): MatrixLine => ({ key: table, name: tableWord(environment, table), menu: null }))
  const [allowed, forbidden] = [allow(shown.filter((table) => table !== everyTable)), forbid(shown)]
  const column: MatrixLine = {
    key: only,
    name: texts.tables.column,
    menu: {
      label: texts.tables.all,
      items: [
        { text: texts.matrix.amount(texts.tables.allow, allowed.length), disabled: add !== null || allowed.length === 0, run: () => send(allowed) },
        { text: texts.matrix.amount(texts.tables.forbid, forbidden.length), disabled: remove !== null || forbidden.length === 0, run: () => send(forbidden) },
      ],
    },
  }
  const cell = (table: string): MatrixCell => {
    const present = rowsAt(table)
    const { standing, entry } = standingOf(
      work,
      (write) => (write.type === 'addTable' || write.type === 'deleteTable') && write.role === role.id && write.table === table,
    )
    const isMoving = standing === 'busy' || standing === 'done'
    return {
      name: tableWord(environment, table),
      checked: isMoving ? entry?.write.type === 'addTable' : present.length > 0,
      busy: isMoving,
      obstacle: isMoving ? null : present.length > 0 ? remove : add,
      mark:
        standing === 'failed'
          ? { type: 'error', text: texts.matrix.failed }
          : present.length > 1
            ? { type: 'warning', text: texts.matrix.twice(present.length) }
            : null,
      toggle: () => send(present.length > 0 ? forbid([table]) : allow([table])),
      details: null,
    }
  }
  const connectable = useConnectable()
  const others = new Map([...connectable].filter(([name]) => !shown.includes(name)))
  return (
    <div className={styles.part}>
      <h3 className={styles.title}>{texts.tables.title}</h3>
      <Text className={styles.aside} size={200}>
        {texts.tables.hint}
      </Text>
      {everywhere && <Text>{named.length === 0 ? texts.tables.everywhere : texts.tables.everyRow}</Text>}
      <MatrixGrid label={texts.tables.label(role.name)} corner={texts.tables.corner} rows={rows} columns={[column]} cell={cell} />
      <Field label={texts.tables.add}>
        {() => <TableFinder label={texts.tables.add} tables={others} go={(table) => addTable('tables', table)} />}
      </Field>
    </div>
  )
}

/** The tables that take part in connections: those that a connection may point to (contract.md 7.4). */
function useConnectable() {
  const { environment } = useSession()
  return useMemo(() => {
    const targets = new Set(
      (environment.byReferencingTable.get('connection') ?? [])
        .filter(({ lookupColumn }) => lookupColumn === 'record1id')
        .map(({ referencedTable }) => referencedTable),
    )
    return new Map([...environment.tables].filter(([name]) => targets.has(name)))
  }, [environment])
}
