import { expect, test } from 'vitest'
import { DataverseError } from './dataverseError.ts'
import { isHeldByOtherKind } from './relationshipDefinition.ts'

const made = { schemaName: 'cso_wanted', type: 'OneToMany' } as const
const answering = (read: () => Promise<{ readonly RelationshipType: string }>) => ({ origin: 'https://contoso', read })
const gone = new DataverseError('No such relationship.', { kind: 'refused', status: 404 })

test.each([
  ['ManyToManyRelationship', true],
  // It may be what was asked for, seen a moment later.
  ['OneToManyRelationship', false],
])('a name that a %s has is held by the other kind: %s', async (RelationshipType, held) => {
  expect(await isHeldByOtherKind(answering(() => Promise.resolve({ RelationshipType })), made)).toBe(held)
})

test('a name that nothing has is held by nobody, and a kind that is not known is an error', async () => {
  expect(await isHeldByOtherKind(answering(() => Promise.reject(gone)), made)).toBe(false)
  const unknown = answering(() => Promise.resolve({ RelationshipType: 'Other' }))
  await expect(isHeldByOtherKind(unknown, made)).rejects.toThrow('cso_wanted.RelationshipType')
})
