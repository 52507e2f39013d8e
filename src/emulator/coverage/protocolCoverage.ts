import { refused, type Coverage } from './entry.ts'

export const protocolCoverage: readonly Coverage[] = [
  refused('$batch', 'POST', '$batch'),
]
