import { write, type Coverage } from './entry.ts'

export const protocolCoverage: readonly Coverage[] = [
  write('$batch', 'supported', 'contract.md 11', ['POST', '$batch'], 'operations/protocol/batch.test.ts'),
]
