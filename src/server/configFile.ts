import { readFile } from 'node:fs/promises'
import { readConfiguration } from '../configuration/configuration.ts'
import { reasonOf, StartError } from './startError.ts'

/** Where the console asks for its configuration. */
export const configPath = '/config.json'

/** The `config.json` that is served, and what the security policy must let the console connect to because of it. */
export interface ConfigFile {
  readonly text: string
  readonly sources: readonly string[]
}

/** What a configuration lets the console connect to; one that makes no sense, which the console tells, opens nothing. */
export function sourcesOf(config: string): readonly string[] {
  const configuration = readConfiguration(config)
  return configuration.state === 'ready' ? configuration.signIn.sources : []
}

/**
 * Reads the file. One that makes no sense is served all the same, since the console says what is wrong with it; it opens
 * the policy to nothing. Throws a StartError when it cannot be read.
 */
export async function readConfigFile(file: string): Promise<ConfigFile> {
  try {
    const text = await readFile(file, 'utf8')
    return { text, sources: sourcesOf(text) }
  } catch (error) {
    throw new StartError(
      `The configuration ${file} cannot be read: ${reasonOf(error)}`,
      'Set KINSHIP_CONFIG to a file that this user may read, or unset it to serve the one that was built.',
      error,
    )
  }
}

/** The answer to whoever asks for it: always the present one. */
export const answerConfig = ({ text }: ConfigFile): Response =>
  new Response(text, { headers: { 'Content-Type': 'application/json', 'Cache-Control': 'no-cache' } })
