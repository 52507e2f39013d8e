import { publish } from '../../publishing/publish.ts'
import { noContent } from '../../response.ts'
import { isCalled, type Operation } from '../operation.ts'

/** Publishes everything that waits, a colleague's unfinished work included: contract.md 8.1. */
export const publishAllXml: Operation = {
  name: 'PublishAllXml',
  method: 'POST',
  lock: 'PublishAll',
  serves: isCalled('PublishAllXml'),
  answer: ({ state }) => {
    publish(state, null)
    return noContent()
  },
}
