/**
 * Writes `compactFacts.ts` from an environment facts file:
 *
 *     node src/emulator/sample/compact.mjs <facts.json>
 *
 * Run by hand when the facts change; nothing else needs the source. `facts.ts` is the way back.
 * Whatever the short form cannot carry stops the script: no fact is dropped silently.
 * Not carried on purpose: the source's `navSource` (where a navigation name was read). A column
 * without `displayName` comes back with null, the seed's word for "not stated".
 */
/* oxlint-disable typescript/no-unsafe-call, typescript/no-unsafe-assignment,
   typescript/no-unsafe-argument, typescript/no-unsafe-member-access
   -- a script outside the layers' projects, which do not know Node's types */
import { readFileSync, writeFileSync } from 'node:fs'

/** @typedef {import('../seed.ts').EnvironmentFacts} EnvironmentFacts */

const [, , path] = process.argv
if (path === undefined) throw new Error('usage: node compact.mjs <facts.json>')

/** @type {EnvironmentFacts} */
const facts = JSON.parse(readFileSync(path, 'utf8'))

const cascadeTypes = ['NoCascade', 'Cascade', 'Active', 'UserOwned', 'RemoveLink', 'Restrict']
const behaviors = ['UseCollectionName', 'UseLabel', 'DoNotDisplay']
const groups = ['Details', 'Sales', 'Service', 'Marketing']
/** @type {(keyof EnvironmentFacts['oneToMany'][number]['cascade'])[]} */
const actions = ['assign', 'delete', 'merge', 'reparent', 'share', 'unshare', 'rollupView', 'archive']
const levels = { None: 'N', SystemRequired: 'S', ApplicationRequired: 'A', Recommended: 'R' }

/** Numbers each distinct line, in the order in which they are first met. */
function pool() {
  /** @type {Map<string, number>} */
  const numbers = new Map()
  return {
    lines: () => [...numbers.keys()],
    number(/** @type {string} */ text) {
      const known = numbers.get(text)
      if (known !== undefined) return known.toString(36)
      numbers.set(text, numbers.size)
      return (numbers.size - 1).toString(36)
    },
  }
}

/** One line of fields; null becomes the empty field, so an empty text cannot be told apart and is refused. */
function line(/** @type {(string | number | null)[]} */ ...fields) {
  return fields
    .map((field) => {
      const text = String(field ?? '')
      if (/[|\n\\`$]/.test(text)) throw new Error(`a field holds a reserved character: ${text}`)
      return text
    })
    .join('|')
}

function check(/** @type {unknown} */ holds, /** @type {string} */ message) {
  if (!holds) throw new Error(message)
}

function place(/** @type {readonly string[]} */ values, /** @type {string} */ value) {
  check(values.includes(value), `unknown value ${value}`)
  return values.indexOf(value)
}

const tableNumbers = new Map(facts.tables.map((table, index) => [table.logicalName, index.toString(36)]))
const tables = new Map(facts.tables.map((table) => [table.logicalName, table]))

function tableNumber(/** @type {string} */ name) {
  const number = tableNumbers.get(name)
  if (number === undefined) throw new Error(`unknown table ${name}`)
  return number
}

const columns = pool()
const cascades = pool()
const menus = pool()

/** @param {EnvironmentFacts['tables'][number]['attributes'][number]} column */
function columnNumber(column) {
  check(column.schemaName.toLowerCase() === column.logicalName, `logical name of ${column.schemaName}`)
  check(column.displayName !== '', `empty name of ${column.schemaName}`)
  const level = column.requiredLevel === null ? null : levels[column.requiredLevel]
  check(level !== undefined, `unknown level ${column.requiredLevel}`)
  const targets = column.targets?.map(tableNumber).join(' ') ?? null
  check(targets !== '', `${column.schemaName} has no target`)
  return columns.number(
    line(column.schemaName, column.displayName, column.type, level, column.maxLength ?? null, targets),
  )
}

/** @param {EnvironmentFacts['tables'][number]} table */
function tableLine(table) {
  check(table.schemaName.toLowerCase() === table.logicalName, `logical name of ${table.schemaName}`)
  check(table.isCustomizable === undefined, `${table.logicalName} states isCustomizable`)
  const flags = [
    table.isActivity ? 'a' : '',
    table.isIntersect ? 'i' : '',
    table.isCustom ? 'c' : '',
    table.isManaged ? 'm' : '',
    table.isBPF === true ? 'b' : '',
  ].join('')
  return line(
    table.schemaName,
    table.entitySetName,
    table.displayName,
    table.displayCollectionName,
    table.ownershipType,
    table.primaryIdAttribute,
    table.primaryNameAttribute,
    table.objectTypeCode,
    flags,
    table.attributes.map(columnNumber).join(' '),
  )
}

/** @param {EnvironmentFacts['oneToMany'][number]['menu']} menu */
function menuNumber(menu) {
  check(menu.label !== '', 'empty menu label')
  return menus.number(line(place(behaviors, menu.behavior), place(groups, menu.group), menu.order, menu.label))
}

/** @param {EnvironmentFacts['oneToMany'][number]} relationship */
function lookupNavigation(relationship) {
  const { referencingAttribute: column, referencedEntity: parent, referencingEntity: child } = relationship
  const schemaName = tables.get(child)?.attributes.find((one) => one.logicalName === column)?.schemaName
  const name = relationship.referencingNavigationProperty
  if (name === column) return ''
  if (name === schemaName) return '*'
  if (name === `${column}_${parent}`) return '_'
  if (name === `${column}_${parent}_${child}`) return '__'
  return name
}

/** @param {EnvironmentFacts['oneToMany'][number]} relationship */
function oneToManyLine(relationship) {
  const { schemaName, referencedEntity, referencingEntity, referencingAttribute, cascade } = relationship
  const name = schemaName
  check(tables.get(referencedEntity)?.primaryIdAttribute === relationship.referencedAttribute, `key of ${name}`)
  const columnsOfChild = tables.get(referencingEntity)?.attributes
  check(
    columnsOfChild?.some((column) => column.logicalName === referencingAttribute),
    `${name}: no column ${referencingEntity}.${referencingAttribute}`,
  )
  check(Object.keys(cascade).toSorted().join() === actions.toSorted().join(), `cascade of ${name}`)
  const values = actions.map((action) => {
    const value = cascade[action]
    return value === null ? '-' : place(cascadeTypes, value)
  })
  const flags = `${relationship.isHierarchical ? 'h' : ''}${relationship.isCustomizable ? 'c' : ''}`
  return line(
    schemaName,
    tableNumber(referencedEntity),
    tableNumber(referencingEntity),
    referencingAttribute,
    relationship.referencedNavigationProperty === schemaName ? '' : relationship.referencedNavigationProperty,
    lookupNavigation(relationship),
    cascades.number(values.join('')),
    menuNumber(relationship.menu),
    flags,
  )
}

/**
 * Mends two flaws of the reference; stops when the source no longer has them.
 * - accountleads_association: the intersect columns are listed crosswise (account with leadid, lead with
 *   accountid), unlike all others; taken literally, a link would store an account's id as a lead's.
 * - connectionroleassociation_association relates a table with itself, and both directions have one name.
 *   The Web API's own reference (EntityType connectionrole) calls the second one `…_referenced`.
 * @param {EnvironmentFacts['manyToMany'][number]} relationship
 */
function mended(relationship) {
  const { schemaName } = relationship
  if (schemaName === 'accountleads_association') {
    check(relationship.entity1IntersectAttribute === 'leadid', `${schemaName} is mended at the source`)
    return { ...relationship, entity1IntersectAttribute: 'accountid', entity2IntersectAttribute: 'leadid' }
  }
  if (schemaName === 'connectionroleassociation_association') {
    check(relationship.entity2NavigationProperty === schemaName, `${schemaName} is mended at the source`)
    return { ...relationship, entity2NavigationProperty: `${schemaName}_referenced` }
  }
  return relationship
}

/** @param {EnvironmentFacts['manyToMany'][number]} relationship */
function manyToManyLine(relationship) {
  const { schemaName, entity1, entity2 } = relationship
  return line(
    schemaName,
    tableNumber(entity1),
    relationship.entity1IntersectAttribute,
    relationship.entity1NavigationProperty === schemaName ? '' : relationship.entity1NavigationProperty,
    menuNumber(relationship.entity1Menu),
    tableNumber(entity2),
    relationship.entity2IntersectAttribute,
    relationship.entity2NavigationProperty === schemaName ? '' : relationship.entity2NavigationProperty,
    menuNumber(relationship.entity2Menu),
    relationship.intersectEntityName,
    relationship.isCustomizable ? 'c' : '',
  )
}

const tableLines = facts.tables.map(tableLine)
const oneToManyLines = facts.oneToMany.map(oneToManyLine)
const manyToManyLines = facts.manyToMany.map((relationship) => manyToManyLine(mended(relationship)))

function block(/** @type {string} */ name, /** @type {string} */ fields, /** @type {string[]} */ lines) {
  return `/** ${fields} */\nexport const ${name}: string = \`${lines.join('\n')}\`\n`
}

const text = `/* oxlint-disable max-lines -- data */
/*
 * Written by compact.mjs; read by facts.ts. Numbers are base 36 positions in another block.
 *
 * Facts (names, types, flags, cascade and menu values; no prose) from the entity reference of
 * Microsoft Dynamics 365 Customer Engagement v9.0, (c) Microsoft Corporation, licensed under
 * CC BY 4.0 (https://creativecommons.org/licenses/by/4.0/). Changes: cut to ${facts.tables.length} tables and
 * the relationships among them, lookup targets cut to these tables, some flags derived, two
 * flaws mended (see compact.mjs). See NOTICE.
 */

${[
  block('columnLines', 'schema name|name|type|level|length|targets', columns.lines()),
  block(
    'tableLines',
    'schema name|set|name|plural|ownership|id column|name column|type code|flags|columns',
    tableLines,
  ),
  block('cascadeLines', `${actions.join(', ')}: one CascadeType digit each`, cascades.lines()),
  block('menuLines', 'behavior|group|order|label', menus.lines()),
  block(
    'oneToManyLines',
    'schema name|parent|child|column|parent navigation|child navigation|cascade|menu|flags',
    oneToManyLines,
  ),
  block(
    'manyToManyLines',
    'schema name|table|column|navigation|menu|table|column|navigation|menu|intersect table|flags',
    manyToManyLines,
  ),
].join('\n')}`

writeFileSync(new URL('compactFacts.ts', import.meta.url), text)
