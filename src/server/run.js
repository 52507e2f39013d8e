/** What `npm start` and `npm run dev` have in common. Plain JavaScript: Node runs it before anything is built. */
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../..', import.meta.url))

/**
 * Checks Node, runs, and prints an error with its next step instead of a stack.
 * @param {() => Promise<void>} main
 */
export async function run(main) {
  try {
    checkNode(process.versions.node)
    await main()
  } catch (error) {
    process.stderr.write(describe(error))
    process.exit(1)
  }
}

/** @param {string} version */
function checkNode(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 19)) return
  throw withNextStep(`Kinship needs Node 20.19 or newer; this is Node ${version}.`, 'Install a newer Node and run the command again.')
}

/**
 * @param {string} message
 * @param {string} nextStep
 */
function withNextStep(message, nextStep) {
  return Object.assign(new Error(message), { nextStep })
}

/** @param {unknown} error */
function describe(error) {
  if (!(error instanceof Error)) return `${String(error)}\n`
  if ('nextStep' in error) return `${error.message}\n${String(error.nextStep)}\n`
  if ('code' in error && error.code === 'ERR_MODULE_NOT_FOUND')
    return `A package is missing: ${error.message}\nRun npm ci, then the command again.\n`
  return `${error.stack ?? error.message}\n`
}
