import { spawn, type ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import { root } from '../src/server/run.js'

export interface RunningServer {
  readonly origin: string
  readonly stop: () => Promise<void>
}

/** Starts what `npm start` starts, on a free port and without a build. `variables` replace the tests' own. */
export async function startServer(variables: NodeJS.ProcessEnv = {}): Promise<RunningServer> {
  const child = spawn(process.execPath, [join(root, 'src', 'server', 'start.js'), '--built'], {
    env: { ...process.env, PORT: '0', KINSHIP_DATA: 'memory', KINSHIP_CONTROLS: 'on', ...variables },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const origin = await readyAt(child)
  return { origin, stop: () => stop(child) }
}

/** The address of the ready line; rejects with what the server printed when it ends before that line. */
function readyAt(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = ''
    const read = (chunk: Buffer): void => {
      printed += chunk.toString()
      const address = /Kinship is ready at (\S+)/.exec(printed)?.[1]
      if (address !== undefined) resolve(address)
    }
    child.stdout?.on('data', read)
    child.stderr?.on('data', read)
    child.once('error', reject)
    child.once('exit', (code) => reject(new Error(`The server ended with ${code}.\n${printed}`)))
  })
}

const stop = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    if (child.exitCode !== null) return resolve()
    child.once('exit', () => resolve())
    child.kill('SIGTERM')
  })
