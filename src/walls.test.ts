import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, expect, test } from 'vitest'

/** Breaks each wall of design.md 1 once, in a copy of the project that has the rules and no code. */

const root = join(import.meta.dirname, '..')
const copy = mkdtempSync(join(tmpdir(), 'kinship-walls-'))
const source = join(root, 'src')
const layers = readdirSync(source, { withFileTypes: true }).filter((entry) => entry.isDirectory())

cpSync(join(root, '.oxlintrc.json'), join(copy, '.oxlintrc.json'))
mkdirSync(join(copy, 'src'))
cpSync(join(source, 'tsconfig.base.json'), join(copy, 'src', 'tsconfig.base.json'))
for (const { name } of layers) {
  mkdirSync(join(copy, 'src', name))
  cpSync(join(source, name, 'tsconfig.json'), join(copy, 'src', name, 'tsconfig.json'))
  writeFileSync(join(copy, 'src', name, 'present.ts'), 'export const present = 1\n')
}

afterAll(() => rmSync(copy, { recursive: true }))

/** What a tool of the project says about one file with one text. */
function complaints(file: string, text: string, command: string, options: readonly string[]): string {
  const path = join(copy, file)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
  const { stdout, stderr } = spawnSync(join(root, 'node_modules', '.bin', command), options, { cwd: copy, encoding: 'utf8' })
  rmSync(path)
  return `${stdout}${stderr}`
}

const lint = (file: string, text: string): string => complaints(file, text, 'oxlint', ['--format=unix', file])
const importing = (module: string): string => `import { present } from '${module}'\nexport const seen = present\n`

test.each([
  ['src/model/table.ts', '../wire/present.ts'],
  ['src/model/table.ts', 'zod'],
  ['src/model/draft/draft.ts', '../../wire/present.ts'],
  ['src/model/draft/draft.ts', 'zod'],
  ['src/wire/label.ts', '../model/present.ts'],
  ['src/graph/select.ts', '../wire/present.ts'],
  ['src/graph/select.ts', 'react'],
  ['src/dataverse/client.ts', '../emulator/present.ts'],
  ['src/dataverse/client.ts', 'react'],
  ['src/apply/run.ts', '../wire/present.ts'],
  ['src/apply/run.ts', 'react'],
  ['src/emulator/metadata/build.ts', '../../model/present.ts'],
  ['src/emulator/build.ts', '../dataverse/present.ts'],
  ['src/emulator/build.test.ts', '../dataverse/present.ts'],
  ['src/ui/Grid.tsx', '../model/present.ts'],
  ['src/server/serve.ts', '../app/present.ts'],
  ['src/configuration/read.ts', '../model/present.ts'],
  ['src/configuration/read.ts', 'react'],
  ['src/emulator/build.ts', '../configuration/present.ts'],
  ['src/app/session.tsx', '../dataverse/present.ts'],
  ['src/app/session.tsx', '../apply/present.ts'],
  ['src/app/changes/ChangesPage.tsx', '../../dataverse/present.ts'],
  ['src/app/connection.ts', '../emulator/present.ts'],
  ['src/app/sample/sampleLink.ts', '../../emulator/present.ts'],
  ['src/app/sample/sampleHost.ts', '../../dataverse/present.ts'],
  ['src/app/queries.ts', '@azure/msal-browser'],
  ['src/app/session.tsx', 'reactflow'],
  ['src/app/tables/TablesPage.tsx', 'reactflow'],
  ['src/app/tables/TablesPage.tsx', '../graph/present.ts'],
  ['src/app/graph/GraphPage.tsx', '../relationships/present.ts'],
  ['src/app/relationships/panel/Panel.tsx', '../../graph/present.ts'],
])('%s may not import %s', (file, module) => {
  expect(lint(file, importing(module))).toContain('no-restricted-imports')
})

test.each([
  ['src/model/draft/draft.ts', '../present.ts'],
  ['src/app/queries.ts', '../dataverse/present.ts'],
  ['src/app/apply.ts', '../apply/present.ts'],
  ['src/app/sample/sampleHost.ts', '../../emulator/present.ts'],
  ['src/app/auth.ts', '@azure/msal-browser'],
  ['src/app/auth.ts', '../configuration/present.ts'],
  ['src/server/serve.ts', '../configuration/present.ts'],
  ['src/configuration/read.ts', 'zod/mini'],
  ['src/app/graph/GraphPage.tsx', 'reactflow'],
  ['src/app/graph/GraphPage.tsx', '../../graph/present.ts'],
  ['src/app/relationships/panel/Panel.tsx', '../../../graph/present.ts'],
  ['src/emulator/build.ts', '../wire/present.ts'],
])('%s may import %s', (file, module) => {
  expect(lint(file, importing(module))).not.toContain('no-restricted-imports')
})

test('types of the client are open to every page', () => {
  const text = "import type { present } from '../dataverse/present.ts'\nexport type Seen = typeof present\n"
  expect(lint('src/app/session.tsx', text)).not.toContain('no-restricted-imports')
})

test.each(['src/app/session.tsx', 'src/emulator/build.ts', 'src/dataverse/client.ts'])('%s may not use Node', (file) => {
  expect(lint(file, "import { join } from 'node:path'\nexport const path = join('a', 'b')\n")).toContain('no-nodejs-modules')
})

test('two files may not import each other', () => {
  writeFileSync(join(copy, 'src', 'model', 'one.ts'), "import { two } from './two.ts'\nexport const one = () => two\n")
  const text = "import { one } from './one.ts'\nexport const two = () => one\n"
  expect(lint('src/model/two.ts', text)).toContain('no-cycle')
  rmSync(join(copy, 'src', 'model', 'one.ts'))
})

test.each([
  ['innerHTML', 'export const show = (node: HTMLElement, text: string) => {\n  node.innerHTML = text\n}\n', 'no-restricted-properties'],
  ['dangerouslySetInnerHTML', 'export const Bad = (html: string) => <p dangerouslySetInnerHTML={{ __html: html }} />\n', 'no-danger'],
])('%s is refused', (_, text, rule) => {
  expect(lint('src/app/Bad.tsx', text)).toContain(rule)
})

const compile = (layer: string, text: string): string =>
  complaints(`src/${layer}/broken.ts`, text, 'tsc', ['-b', `src/${layer}`])

test.each([
  ['dataverse', 'export const title = document.title\n', "Cannot find name 'document'"],
  ['apply', 'export const title = document.title\n', "Cannot find name 'document'"],
  ['emulator', 'export const title = document.title\n', "Cannot find name 'document'"],
  ['model', 'export const load = () => fetch("/")\n', "Cannot find name 'fetch'"],
  ['graph', 'export const later = () => setTimeout(Boolean, 1)\n', "Cannot find name 'setTimeout'"],
  ['emulator', importing('../dataverse/present.ts'), 'TS6307'],
  ['model', importing('../wire/present.ts'), 'TS6307'],
  ['ui', importing('../model/present.ts'), 'TS6307'],
])('%s does not compile with %s', (layer, text, error) => {
  expect(compile(layer, text)).toContain(error)
})
