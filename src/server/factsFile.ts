import { readFile } from 'node:fs/promises'
import type { EnvironmentSeed } from '../emulator/index.ts'
import { seedFromFacts } from '../emulator/facts/seedFromFacts.ts'
import { reasonOf, StartError } from './startError.ts'

/** The environment that a facts file describes. Throws a StartError that names the file and what is wrong in it. */
export async function readFactsFile(file: string): Promise<EnvironmentSeed> {
  try {
    const facts: unknown = JSON.parse(await readFile(file, 'utf8'))
    return seedFromFacts(facts)
  } catch (error) {
    throw new StartError(
      `The facts file ${file} cannot be used: ${reasonOf(error)}`,
      'Set KINSHIP_ENVIRONMENT to a facts file, or unset it to serve the built-in sample.',
      error,
    )
  }
}
