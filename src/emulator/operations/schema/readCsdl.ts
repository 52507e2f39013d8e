import { csdlDocument } from '../../csdl/csdlDocument.ts'
import type { Schema } from '../../metadata/schema.ts'
import { isCalled, type Operation } from '../operation.ts'

/** The last document of each environment, good until a definition changes. */
const documents = new WeakMap<Schema, { readonly generation: number; readonly text: string }>()

/**
 * `$metadata`: contract.md 2.10. Several MB for a whole environment.
 * @param isRegistered Is there an operation of that name? The registry knows.
 */
export const readCsdl = (isRegistered: (name: string) => boolean): Operation => ({
  name: '$metadata',
  method: 'GET',
  serves: isCalled('$metadata'),
  answer: ({ state }) => {
    const { schema } = state
    const known = documents.get(schema)
    const isFresh = known !== undefined && known.generation === schema.generation
    const text = isFresh ? known.text : csdlDocument(state, isRegistered)
    if (!isFresh) documents.set(schema, { generation: schema.generation, text })
    return { status: 200, text, headers: { 'Content-Type': 'application/xml' } }
  },
})
