import { resolveBody, resolveReference } from '../../batch/contentReferences.ts'
import { parseBatch, TooManyParts, type BatchItem, type BatchPart } from '../../batch/parseBatch.ts'
import { writeBatch, type BatchAnswer } from '../../batch/writeBatch.ts'
import { ODataError, syntaxError } from '../../errors.ts'
import type { Exchange } from '../../exchange.ts'
import type { Message } from '../../message.ts'
import { preferences } from '../../odata/preference.ts'
import { errorAnswer, type Answer } from '../../response.ts'
import { atomically } from '../../storage/journal.ts'
import { isCalled, type Operation } from '../operation.ts'

const schemaSets = /^(?:RelationshipDefinitions|EntityDefinitions|GlobalOptionSetDefinitions)\b/

/** An absolute URL of this host, or one from the root (contract.md 11.1). @throws ODataError 400. */
const urlOf = (target: string, { url }: Exchange): URL => {
  const isAbsolute = /^https?:\/\//i.test(target)
  if (!isAbsolute && !target.startsWith('/'))
    throw syntaxError(`The URI '${target}' in the batch must be absolute or start from the root of the host.`)
  const found = URL.canParse(target, url.origin) ? new URL(target, url.origin) : null
  if (found === null || found.origin !== url.origin)
    throw syntaxError(`The URI '${target}' in the batch does not belong to this environment.`)
  return found
}

/** The outer headers that hold for every part, and the part's own (contract.md 11.1). */
const headersOf = (part: BatchPart, { headers }: Exchange): Headers => {
  const all = new Headers(part.headers)
  for (const name of ['Authorization', 'CallerObjectId', 'MSCRMCallerID']) {
    const value = headers.get(name)
    if (value !== null && !all.has(name)) all.set(name, value)
  }
  return all
}

const messageOf = (part: BatchPart, exchange: Exchange): Message => ({
  method: part.method,
  url: urlOf(part.target, exchange),
  headers: headersOf(part, exchange),
  body: part.body,
  claims: exchange.claims,
  failsJobs: exchange.failsJobs,
})

const isRefusal = ({ status }: Answer): boolean => status >= 400

const pathBelowApi = (url: URL): string => url.pathname.replace(/^\/api\/data\/v9\.\d\//, '')

const perform = (part: BatchPart, exchange: Exchange): Answer => {
  const message = messageOf(part, exchange)
  if (pathBelowApi(message.url) === '$batch') throw syntaxError('A batch cannot hold another batch.')
  return exchange.perform(message)
}

/** A failed change set, carrying the answer of the part that failed. */
class ChangeSetFailed extends Error {
  readonly answer: Answer

  constructor(answer: Answer) {
    super('The change set failed.')
    this.answer = answer
  }
}

/** All or nothing: contract.md 11.1. Schema changes have no transaction, so they are refused (contract.md 11.3, EMU). */
const runChangeSet = (parts: readonly BatchPart[], exchange: Exchange): BatchAnswer => {
  const created = new Map<string, string>()
  const run = (part: BatchPart): readonly [string, Answer] => {
    const target = resolveReference(part.target, created)
    const resolved = { ...part, target, body: resolveBody(part.body, created) }
    if (schemaSets.test(pathBelowApi(urlOf(target, exchange))))
      throw syntaxError('A change set cannot hold changes of definitions: send them as parts of their own.')
    const answer = perform(resolved, exchange)
    if (isRefusal(answer)) throw new ChangeSetFailed(answer)
    const id = answer.headers?.['OData-EntityId']
    if (id !== undefined && part.contentId !== null) created.set(part.contentId, id)
    return [part.contentId ?? '', answer]
  }
  try {
    const answers = atomically(exchange.state.storage.journal, () => parts.map(run))
    return { kind: 'change set', answers }
  } catch (error) {
    if (error instanceof ChangeSetFailed) return { kind: 'answer', answer: error.answer }
    throw error
  }
}

const runItem = (item: BatchItem, exchange: Exchange): BatchAnswer => {
  try {
    if (item.kind === 'change set') return runChangeSet(item.parts, exchange)
    return { kind: 'answer', answer: perform(item.part, exchange) }
  } catch (error) {
    if (!(error instanceof ODataError)) throw error
    return { kind: 'answer', answer: errorAnswer(error, exchange.preference) }
  }
}

const failed = (answer: BatchAnswer): Answer | null =>
  answer.kind === 'answer' && isRefusal(answer.answer) ? answer.answer : null

const continueOnError = 'odata.continue-on-error'

/**
 * Requests one after the other, each a transaction of its own, change sets whole: contract.md 11. Going on after
 * a failure is named in `Preference-Applied` (contract.md 1.1).
 */
export const batch: Operation = {
  name: '$batch',
  method: 'POST',
  serves: isCalled('$batch'),
  answer: (exchange) => {
    let items: readonly BatchItem[]
    try {
      items = parseBatch(exchange)
    } catch (error) {
      if (!(error instanceof TooManyParts)) throw error
      return {
        status: 400,
        json: {
          Message:
            "The current batch message contains too many parts. Only batch messages with '1000' parts are allowed.",
        },
      }
    }
    const continues = preferences(exchange.headers.get('Prefer')).has(continueOnError)
    const answers: BatchAnswer[] = []
    let status = 200
    for (const item of items) {
      const answer = runItem(item, exchange)
      answers.push(answer)
      const refusal = failed(answer)
      if (refusal === null || continues) continue
      status = refusal.status
      break
    }
    const { text, contentType } = writeBatch(answers, () => exchange.newId())
    const applied = continues ? { 'Preference-Applied': continueOnError } : {}
    return { status, text, headers: { 'Content-Type': contentType, ...applied } }
  },
}
