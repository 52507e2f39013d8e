import type { Coverage } from './entry.ts'

const cell = (text: string): string => text.replaceAll('|', '\\|')

const row = (entry: Coverage): string => {
  const test = entry.status === 'refused' ? '' : `[${entry.test.split('/').at(-1)}](${entry.test})`
  return `| ${cell(entry.operation)} | ${entry.status} | ${cell(entry.note)} | ${test} |`
}

/** The coverage as a page for people: what a client can ask for, how much of it is there, and what proves it. */
export const coveragePage = (areas: ReadonlyMap<string, readonly Coverage[]>): string => {
  const all = [...areas.values()].flat()
  const count = (status: Coverage['status']) => all.filter((entry) => entry.status === status).length
  return [
    '# What the emulator covers',
    '',
    `${count('supported')} operations are supported, ${count('partial')} in part; ${count('refused')} are refused with 501 ` +
      'and their name. Written from the lists in `coverage/` by `npx vitest run src/emulator/coverage -u`.',
    ...[...areas].flatMap(([area, entries]) => [
      '',
      `## ${area}`,
      '',
      '| operation | status | note | test |',
      '|---|---|---|---|',
      ...entries.map(row),
    ]),
    '',
  ].join('\n')
}
