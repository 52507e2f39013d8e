import { expect, test } from 'vitest'
import { defaultMenu } from '../../../model/draft/draftDefaults.ts'
import type { ManyToManyDraft } from '../../../model/draft/draft.ts'
import { renameManyToMany } from './followName.ts'

const draft: ManyToManyDraft = {
  type: 'ManyToMany',
  schemaName: 'cso_Team',
  intersectTable: 'cso_team',
  table1: 'account',
  table2: 'account',
  navigation1: 'cso_Team_one',
  navigation2: 'cso_Team_two',
  menu1: defaultMenu,
  menu2: defaultMenu,
  isSearchable: true,
}

test('names that were made from the old name follow', () => {
  expect(renameManyToMany(draft, 'cso_Crew')).toEqual({
    ...draft,
    schemaName: 'cso_Crew',
    intersectTable: 'cso_crew',
    navigation1: 'cso_Crew_one',
    navigation2: 'cso_Crew_two',
  })
})

test('names that somebody chose stay', () => {
  const chosen = { ...draft, intersectTable: 'cso_link', navigation1: 'cso_Members' }
  expect(renameManyToMany(chosen, 'cso_Crew')).toMatchObject({
    intersectTable: 'cso_link',
    navigation1: 'cso_Members',
    navigation2: 'cso_Crew_two',
  })
})

test('they follow letter by letter, through an empty name too', () => {
  const emptied = renameManyToMany(draft, '')
  expect(renameManyToMany(emptied, 'cso_Crew')).toEqual(renameManyToMany(draft, 'cso_Crew'))
})
