import { refused, write, type Coverage } from './entry.ts'

const legacy = 'not needed by a console for relationships'

export const protocolCoverage: readonly Coverage[] = [
  write('$batch', 'supported', 'contract.md 11', ['POST', '$batch'], 'operations/protocol/batch.test.ts'),
  refused('the service document', 'GET', '', legacy),
]
