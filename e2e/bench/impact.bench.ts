import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { test } from '@playwright/test'
import { createClient } from '../../src/dataverse/client.ts'
import { systemClock } from '../../src/dataverse/clock.ts'
import { loadEnvironment } from '../../src/dataverse/metadata.ts'
import { createEmulator, seedFromFacts, type EnvironmentSeed } from '../../src/emulator/index.ts'
import { sampleEnvironment } from '../../src/emulator/sample/environment.ts'
import type { CascadeChange } from '../../src/model/change.ts'
import { findings } from '../../src/model/houseRules/houseRules.ts'
import { buildEnvironment, type Environment } from '../../src/model/environment.ts'
import { rankAccess } from '../../src/model/impact/accessReach.ts'
import { countQuestions } from '../../src/model/impact/countQuestion.ts'
import { impactOf } from '../../src/model/impact/impact.ts'
import { impactActions } from '../../src/model/impact/impactAction.ts'
import { changeDifference } from '../../src/model/impact/impactDifference.ts'
import { findPaths, type PathChoice } from '../../src/model/impact/paths.ts'
import { planDifferences, stagedDifferences } from '../../src/model/impact/stagedDifferences.ts'
import { whole } from '../../src/model/links/sliced.ts'
import { severityByImpact } from '../../src/model/severity.ts'
import { stagedEnvironment } from '../../src/model/stagedEnvironment.ts'
import { isUnknown } from '../../src/model/unknown.ts'
import { print } from './figures.ts'

const factsFile = process.env['KINSHIP_ENVIRONMENT']
const environments: readonly { readonly name: string; readonly seed: () => EnvironmentSeed }[] = [
  { name: 'sample', seed: sampleEnvironment },
  ...(factsFile === undefined
    ? []
    : [{ name: basename(factsFile), seed: () => seedFromFacts(JSON.parse(readFileSync(factsFile, 'utf8'))) }]),
]

for (const { name, seed } of environments) {
  test(`impact, ${name}`, async () => {
    const environment = await environmentOf(seed())
    const tables = [...environment.tables.keys()]
    print(name, 'size', `${tables.length} tables, ${environment.relationships.size} relationships`)
    // Building anew for each question takes longer than the answers: some of them.
    const some = tables.filter((_, index) => index % 10 === 0)
    for (const action of impactActions) {
      const ask = (given: Environment, start: string) => impactOf(given, start, action)
      print(name, `${action}, each in a new environment`, summary(times(some, ask, anew(environment))))
      print(name, `${action}, again`, summary(times(tables, ask, () => environment)))
    }
    const same = () => environment
    print(name, 'delete, knowing required lookups', summary(times(tables, knowing, same)))
    print(name, 'delete, with what to count', summary(times(tables, counting, same)))
    const changes = changesOf(environment)
    const differing = (after: Environment, change: CascadeChange) => changeDifference(environment, after, change)
    const staged = (change: CascadeChange) => stagedEnvironment(environment, [change])
    print(name, 'difference of a change', summary(times(changes, differing, staged)))
    const many = manyChanges(environment)
    const all = stagedEnvironment(environment, many)
    print(name, `severity of one of ${many.length} staged changes`, summary(times(many, severity, () => all)))
    print(name, `difference of ${many.length} changes together`, summary(times([many], (after, changed) => whole(planDifferences(environment, after, changed)), () => all)))
    print(name, 'paths between account and a table', summary(times(tables, pathTo, same)))
    const counts = new Map(tables.map((table) => [table, 0]))
    const check = (given: Environment) => [...findings(given, { counts, threshold: 5_000 })]
    print(name, 'house rules, in slices on the screen', summary(times(['all'], check, same)))
    print(name, 'ranking of access', summary(times(['all'], rankAccess, same)))
  })
}

const severity = (after: Environment, change: CascadeChange) => severityByImpact(change, stagedDifferences(after, change))
const knowing = (given: Environment, start: string) => impactOf(given, start, 'delete', ({ isManaged }) => isManaged)
const counting = (given: Environment, start: string) => countQuestions(impactOf(given, start, 'delete'))
const pathTo = (given: Environment, to: string) => findPaths(given, 'account', to, choice)

/** As the console reads it, from an emulator in this process. */
async function environmentOf(seed: EnvironmentSeed): Promise<Environment> {
  const emulator = createEmulator({ environment: seed, now: () => new Date(), newId: () => crypto.randomUUID() })
  const fetch = (request: Request): Promise<Response> => emulator.fetch(request)
  return loadEnvironment(createClient({ origin: 'http://localhost', fetch, clock: systemClock }))
}

/** The same environment, of which nothing is remembered. */
function anew({ tables, relationships }: Environment): () => Environment {
  const [allTables, allRelationships] = [[...tables.values()], [...relationships.values()]]
  return () => buildEnvironment(allTables, allRelationships)
}

/** Another delete rule for one relationship in twenty. */
function changesOf({ relationships }: Environment): readonly CascadeChange[] {
  const some = [...relationships.values()].filter((_, index) => index % 20 === 0)
  return some.flatMap((relationship): CascadeChange[] => {
    if (relationship.type !== 'OneToMany') return []
    const { schemaName, cascade } = relationship
    const before = cascade.delete
    if (isUnknown(before)) return []
    return [{ type: 'cascade', schemaName, action: 'delete', before, after: before === 'Cascade' ? 'RemoveLink' : 'Cascade' }]
  })
}

/** As many as a gesture in the matrix stages: the next value of Share. */
const manyChanges = ({ relationships }: Environment): readonly CascadeChange[] =>
  [...relationships.values()]
    .flatMap((relationship): CascadeChange[] => {
      if (relationship.type !== 'OneToMany') return []
      const { schemaName, cascade } = relationship
      const before = cascade.share
      if (isUnknown(before)) return []
      return [{ type: 'cascade', schemaName, action: 'share', before, after: before === 'Cascade' ? 'NoCascade' : 'Cascade' }]
    })
    .slice(0, 1000)

const hubs: ReadonlySet<string> = new Set(['owner', 'systemuser', 'team', 'businessunit', 'organization', 'transactioncurrency'])
const choice: PathChoice = { mayPass: (table) => !hubs.has(table), mayUse: () => true, most: 20 }

/** A busy machine interrupts; the better of the tries is what the question takes. */
const tries = 3

/** Milliseconds that each question takes, after what has to be there for it. */
function times<Question>(
  questions: readonly Question[],
  answer: (environment: Environment, question: Question) => unknown,
  environmentFor: (question: Question) => Environment,
): readonly number[] {
  return questions.map((question) => {
    const each = Array.from({ length: tries }, () => {
      const environment = environmentFor(question)
      const startedAt = performance.now()
      answer(environment, question)
      return performance.now() - startedAt
    })
    return Math.min(...each)
  })
}

function summary(milliseconds: readonly number[]): string {
  const sorted = milliseconds.toSorted((one, other) => one - other)
  const at = (share: number): string => (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(2)
  return `median ${at(0.5)} ms, p95 ${at(0.95)} ms, worst ${at(1)} ms, ${sorted.length} questions`
}
