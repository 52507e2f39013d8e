import { expect, test } from 'vitest'
import { aManyToMany, anEnvironment, aOneToMany, aTable } from './builders.ts'
import type { Loss } from './deletion.ts'
import { linkRowsOf } from './linkRows.ts'

const oneToMany = aOneToMany()
const column: Loss = { type: 'column', table: 'cso_task', column: 'cso_projectid' }
const target: Loss = { ...column, type: 'target', target: 'cso_project', remaining: ['account'] }
const manyToMany = aManyToMany()
const links: Loss = { type: 'links', table1: 'cso_project', table2: 'cso_skill', intersectTable: 'cso_project_cso_skill' }
const tasks = { table: 'cso_task', entitySet: 'cso_tasks', idColumn: 'cso_taskid' }

test('a lookup is lost by the rows that have a value, or one that points to the target', () => {
  const environment = anEnvironment([oneToMany])
  expect(linkRowsOf(environment, oneToMany, column)).toEqual({ ...tasks, lookup: { column: 'cso_projectid', target: null } })
  expect(linkRowsOf(environment, oneToMany, target)).toEqual({
    ...tasks,
    lookup: { column: 'cso_projectid', target: { table: 'cso_project', idColumn: 'cso_projectid' } },
  })
})

test('links are the rows of the intersect table', () => {
  const intersect = aTable({ logicalName: 'cso_project_cso_skill', entitySetName: 'cso_project_cso_skillset', isIntersect: true })
  expect(linkRowsOf(anEnvironment([manyToMany], [intersect]), manyToMany, links)).toEqual({
    table: 'cso_project_cso_skill',
    entitySet: 'cso_project_cso_skillset',
    idColumn: 'cso_project_cso_skillid',
    lookup: null,
  })
})

test('a table that is not listed, or has no entity set, cannot be reached', () => {
  expect(linkRowsOf(anEnvironment([manyToMany]), manyToMany, links)).toBeNull()
  const closed = aTable({ logicalName: 'cso_task', entitySetName: null })
  expect(linkRowsOf(anEnvironment([oneToMany], [closed]), oneToMany, column)).toBeNull()
})
