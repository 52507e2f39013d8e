import { expect, test } from 'vitest'
import { aOneToMany, anEnvironment, aTable } from '../../model/builders.ts'
import type { Finding } from '../../model/impact/findings.ts'
import type { ImpactAction } from '../../model/impact/impactAction.ts'
import { aboveSentence, findingSentence } from './impactDifference.ts'

const names = ['account', 'contact', 'task', 'email', 'invoice', 'letter', 'order']
const environment = anEnvironment(
  [aOneToMany({ referencedTable: 'account', referencingTable: 'contact' })],
  names.map((logicalName) =>
    aTable({
      logicalName,
      displayName: logicalName.charAt(0).toUpperCase() + logicalName.slice(1),
      collectionName: `${logicalName.charAt(0).toUpperCase()}${logicalName.slice(1)}s`,
    }),
  ),
)

const found = (finding: Partial<Finding>): Finding => ({ kind: 'appeared', effect: 'deleted', near: [], far: [], over: [], isHeld: false, ...finding })

test.each<[ImpactAction, Finding, string]>([
  ['delete', found({ near: ['contact'] }), 'When an Account is deleted, contacts are now deleted too.'],
  [
    'delete',
    found({ near: ['contact'], far: ['task', 'email', 'invoice'] }),
    'When an Account is deleted, contacts are now deleted too, and through them rows of 3 more tables.',
  ],
  ['delete', found({ near: ['contact'], far: ['task'] }), 'When an Account is deleted, contacts are now deleted too, and through them tasks.'],
  ['delete', found({ effect: 'stopped', far: ['invoice'] }), 'When an Account is deleted, further down invoices now stop the delete.'],
  [
    'delete',
    found({ effect: 'stopped', near: ['contact'], isHeld: true }),
    'When an Account is deleted, contacts now stop the delete, because their lookup column must have a value.',
  ],
  [
    'delete',
    found({ effect: 'unlinked', kind: 'vanished', near: ['account'], far: ['task', 'email'] }),
    'When an Account is deleted, other accounts no longer lose the link, the same with rows of 2 more tables further down.',
  ],
  [
    'assign',
    found({ effect: 'reowned', kind: 'certain', near: ['contact'] }),
    'When an Account is assigned to another owner, all contacts get the new owner, not only some of them.',
  ],
  [
    'share',
    found({ effect: 'shared', kind: 'more', near: ['contact'], over: ['account_primary'] }),
    'When an Account is shared, more contacts are shared too, over account_primary.',
  ],
  [
    'delete',
    found({ kind: 'more', near: ['contact'], over: ['one', 'two', 'three', 'four', 'five'] }),
    'When an Account is deleted, more contacts are deleted, over one, two, three, and 2 more relationships.',
  ],
  [
    'delete',
    found({ near: ['contact', 'task', 'email', 'letter', 'order'] }),
    'When an Account is deleted, contacts, tasks, emails, and 2 more tables are now deleted too.',
  ],
])('%s: %o', (action, finding, sentence) => {
  expect(findingSentence(environment, { action, start: 'account' }, finding)).toBe(sentence)
})

test('the tables above a difference are named, and counted where there are many', () => {
  const about = { action: 'delete', start: 'contact' } as const
  expect(aboveSentence(environment, about, [])).toBeNull()
  expect(aboveSentence(environment, about, ['account'])).toBe('So it is when an account is deleted: that goes on to contacts.')
  expect(aboveSentence(environment, about, names)).toBe('So it is when a row of 7 other tables is deleted: that goes on to contacts.')
})
