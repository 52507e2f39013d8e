import { syntaxError } from '../errors.ts'

/** What earlier parts of a change set created, by Content-ID: contract.md 11.1. */
export type Created = ReadonlyMap<string, string>

const reference = /^\/?\$(\w+)(?=$|[/?(])/

/**
 * `$1`, `$1/nav/$ref`: the reference replaced by the URL of what it created; other texts as they are.
 * @throws ODataError 400 for a part that is not there, not earlier, or created nothing.
 */
export const resolveReference = (text: string, created: Created): string => {
  const id = reference.exec(text)?.[1]
  if (id === undefined) return text
  const url = created.get(id)
  if (url === undefined) throw syntaxError(`Content-ID Reference: '$${id}' does not exist in the batch context.`)
  return text.replace(reference, () => url)
}

const isBinding = (name: string): boolean => name === '@odata.id' || name.endsWith('@odata.bind')

const resolveValue = (value: unknown, created: Created): unknown => {
  if (typeof value === 'string') return resolveReference(value, created)
  return Array.isArray(value) ? value.map((item) => resolveValue(item, created)) : value
}

/** A JSON body with the references in `@odata.id` and `@odata.bind` resolved; other bodies as they are. */
export const resolveBody = (body: string, created: Created): string => {
  if (!body.includes('"$')) return body
  let json: unknown
  try {
    json = JSON.parse(body, (name, value: unknown) => (isBinding(name) ? resolveValue(value, created) : value))
  } catch (error) {
    // The operation tells what is wrong with the body.
    if (error instanceof SyntaxError) return body
    throw error
  }
  return JSON.stringify(json)
}
