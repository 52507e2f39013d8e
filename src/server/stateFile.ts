import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { reasonOf, StartError, systemCode } from './startError.ts'

/** The text kept in the file; null when the file does not exist yet. Throws a StartError when it cannot be read. */
export async function readStateFile(file: string): Promise<string | null> {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return null
    throw new StartError(
      `The state file ${file} cannot be read: ${reasonOf(error)}`,
      'Make it a file that this user may read, or set KINSHIP_DATA to another one.',
      error,
    )
  }
}

/** What to throw for the state of another environment: the settings do not go together. */
export const foreignStateFile = (file: string, error: unknown): StartError =>
  new StartError(
    `The state file ${file} cannot be used: ${reasonOf(error)}`,
    'It was not touched. Set KINSHIP_DATA to another file, or KINSHIP_ENVIRONMENT to the environment it belongs to.',
    error,
  )

/**
 * Puts a damaged state file aside, so that nothing overwrites it and the start can go on without it.
 * @returns Where it is now. Throws a StartError when it cannot be moved.
 */
export async function setAside(file: string, now: Date): Promise<string> {
  const aside = `${file}.damaged-${now.toISOString().replaceAll(/[:.]/g, '-')}`
  try {
    await rename(file, aside)
    return aside
  } catch (error) {
    throw new StartError(
      `The state file ${file} is damaged and cannot be put aside: ${reasonOf(error)}`,
      'It was not touched. Move it away to start afresh, or set KINSHIP_DATA to another file.',
      error,
    )
  }
}

/** Replaces the file's text in one step: after a crash it holds the old text or the new one, never a part. */
export async function writeStateFile(file: string, text: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true })
  const next = `${file}.${process.pid}.next`
  await writeFile(next, text, { flush: true })
  await rename(next, file)
}
