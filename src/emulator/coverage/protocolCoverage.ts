import { refused, type Coverage } from './entry.ts'

const legacy = 'not needed by a console for relationships'

export const protocolCoverage: readonly Coverage[] = [
  refused('$batch', 'POST', '$batch'),
  refused('the service document', 'GET', '', legacy),
]
