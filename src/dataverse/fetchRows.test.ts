import { expect, test } from 'vitest'
import { loadFetchRows } from './fetchRows.ts'
import { answer, setUp } from './stubServer.ts'

const table = { entitySet: 'logs', idColumn: 'logid', nameColumn: null, lookupColumn: null }
const fetchXml = '<fetch><entity name="log"><attribute name="logid"/></entity></fetch>'
const idOf = (index: number) => `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`

test('a page that holds fewer rows than it was asked for is not the last while the server says so', async () => {
  const { client, clock, seen } = setUp((_, call) =>
    answer(
      JSON.stringify({
        '@Microsoft.Dynamics.CRM.morerecords': call < 3,
        value: Array.from({ length: 500 }, (__, index) => ({ logid: idOf(call * 500 + index) })),
      }),
    ),
  )
  const options = { signal: new AbortController().signal, onRows: () => undefined }
  const rows = await clock.run(loadFetchRows(client, table, fetchXml, options))
  expect([rows.length, seen.length]).toEqual([1_500, 3])
})
