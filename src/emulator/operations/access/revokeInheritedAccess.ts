import { z } from 'zod'
import type { ResetInheritedAccessResponse } from '../../../wire/access.ts'
import { allEntries } from '../../access/accessEntry.ts'
import { takeBackInherited } from '../../access/revokeInherited.ts'
import { startRevokeJob } from '../../access/revokeJob.ts'
import { invalidArgument, relationshipNotFound } from '../../errors.ts'
import { isOneToMany } from '../../metadata/relationship.ts'
import { noContent } from '../../response.ts'
import { actionParameters } from '../actionParameters.ts'
import { functionParameters } from '../functionParameters.ts'
import { messageAnswer } from '../messageAnswer.ts'
import { isCalled, type Operation } from '../operation.ts'
import { accessFetch } from './accessFetch.ts'

const parameters = z.strictObject({ RelationshipSchema: z.string() })

/** Starts the job again that the platform starts when Share or Reparent stops cascading: contract.md 4.4. */
export const createAsyncJobToRevokeInheritedAccess: Operation = {
  name: 'CreateAsyncJobToRevokeInheritedAccess',
  method: 'POST',
  serves: isCalled('CreateAsyncJobToRevokeInheritedAccess'),
  answer: (exchange) => {
    const name = 'CreateAsyncJobToRevokeInheritedAccess'
    const { RelationshipSchema } = actionParameters(exchange, name, parameters)
    const relationship = exchange.state.schema.relationshipNamed(RelationshipSchema)
    if (relationship === undefined) throw relationshipNotFound(RelationshipSchema)
    if (!isOneToMany(relationship))
      throw invalidArgument(`Nothing is inherited over the many-to-many relationship ${RelationshipSchema}.`)
    startRevokeJob(exchange, relationship)
    return noContent()
  },
}

/**
 * Takes back what present relationships no longer give, for the entries that a query picks: contract.md 4.4. Always at
 * once (EMU: the service has a job for many entries).
 */
export const resetInheritedAccess: Operation = {
  name: 'ResetInheritedAccess',
  method: 'GET',
  serves: isCalled('ResetInheritedAccess'),
  answer: (exchange) => {
    const picked = accessFetch(exchange, functionParameters(exchange, ['FetchXml']).plain('FetchXml', 'string'))
    takeBackInherited(exchange, allEntries(exchange.state, ({ id }) => picked.has(id)))
    return messageAnswer<ResetInheritedAccessResponse>(exchange, 'ResetInheritedAccess', {
      ResetInheritedAccessResponse:
        'Resetting the inherited access job is successfully created. ExecutionMode : Sync',
    })
  },
}
