import { expect, test } from 'vitest'
import { linksTexts } from './links.ts'

test('how long lines are looked at is said for when the rows can be read, and for when they cannot', () => {
  const text = linksTexts.run.settling(2, { read: 155, unreadable: 275 })
  expect(text).toContain('Kinship looks whether they were carried out after all, for as long as Dataverse may still be at work: until 155 seconds after sending')
  expect(text).toContain(', or 275 where nothing can be read.')
})
