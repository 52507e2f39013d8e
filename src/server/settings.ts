import { basename, extname, join, resolve } from 'node:path'
import { StartError } from './startError.ts'

export interface Settings {
  /** 0: any free port. */
  readonly port: number
  /** The file that keeps the environment's state; null keeps nothing. */
  readonly stateFile: string | null
  /** A facts file to serve instead of the built-in sample. */
  readonly factsFile: string | null
  /** The `config.json` to serve; null serves the one that was built. */
  readonly configFile: string | null
  /** Who signs the tokens that are taken; null takes any, or none. */
  readonly issuer: Issuer | null
  /** Does the environment have the tables of relationship roles? */
  readonly legacyRoles: boolean
  /** Are the endpoints below `/emulator` there, with which tests make bad days? */
  readonly controls: boolean
}

export interface Issuer {
  readonly issuer: string
  /** What a token must be for: the origin of the environment. */
  readonly audience: string
}

const names = [
  'KINSHIP_DATA', 'KINSHIP_ENVIRONMENT', 'KINSHIP_CONFIG', 'KINSHIP_ISSUER', 'KINSHIP_AUDIENCE', 'KINSHIP_LEGACY_ROLES',
  'KINSHIP_CONTROLS',
]

/**
 * Reads PORT and the KINSHIP_ settings; paths are relative to `directory`.
 * Throws a StartError for a value, or a KINSHIP_ name, that means nothing.
 */
export function readSettings(variables: NodeJS.ProcessEnv, directory: string): Settings {
  for (const name of Object.keys(variables)) {
    if (name.startsWith('KINSHIP_') && !names.includes(name))
      throw new StartError(`${name} is not a setting of Kinship.`, `Unset it, or use one of ${names.join(', ')}, PORT.`)
  }
  const factsFile = readPath(variables, 'KINSHIP_ENVIRONMENT', directory)
  const legacyRoles = readSwitch(variables, 'KINSHIP_LEGACY_ROLES', 'on')
  return {
    port: readPort(variables['PORT']),
    stateFile:
      variables['KINSHIP_DATA'] === 'memory'
        ? null
        : (readPath(variables, 'KINSHIP_DATA', directory) ?? defaultStateFile(factsFile, legacyRoles, directory)),
    factsFile,
    configFile: readPath(variables, 'KINSHIP_CONFIG', directory),
    issuer: readIssuer(variables),
    legacyRoles,
    controls: readSwitch(variables, 'KINSHIP_CONTROLS', 'off'),
  }
}

function readPort(text: string | undefined): number {
  if (text === undefined) return 4173
  const port = Number(text)
  if (!/^\d{1,5}$/.test(text) || port > 65_535)
    throw new StartError(`PORT is "${text}", which is not a port.`, 'Use a number from 0 to 65535; 0 takes any free port.')
  return port
}

function readIssuer(variables: NodeJS.ProcessEnv): Issuer | null {
  const [issuer, audience] = [variables['KINSHIP_ISSUER'], variables['KINSHIP_AUDIENCE']]
  if (issuer === undefined && audience === undefined) return null
  for (const [name, text] of Object.entries({ KINSHIP_ISSUER: issuer, KINSHIP_AUDIENCE: audience })) {
    if (text === undefined)
      throw new StartError(`${name} is missing.`, 'Set KINSHIP_ISSUER and KINSHIP_AUDIENCE together, or neither.')
    if (!URL.canParse(text)) throw new StartError(`${name} is "${text}", which is not a URL.`, 'Give an absolute URL.')
  }
  return issuer === undefined || audience === undefined ? null : { issuer, audience: audience.replace(/\/$/, '') }
}

function readPath(variables: NodeJS.ProcessEnv, name: string, directory: string): string | null {
  const text = variables[name]
  if (text === undefined) return null
  if (text.trim() === '') throw new StartError(`${name} is empty.`, 'Unset it, or give the path of a file.')
  return resolve(directory, text)
}

/** On unless switched off. */
function readSwitch(variables: NodeJS.ProcessEnv, name: string, unset: 'on' | 'off'): boolean {
  const text = variables[name] ?? unset
  if (text !== 'on' && text !== 'off') throw new StartError(`${name} is "${text}".`, 'Use on or off, or unset it.')
  return text === 'on'
}

/** Each environment has a state of its own, so that one never loads into another. */
function defaultStateFile(factsFile: string | null, legacyRoles: boolean, directory: string): string {
  const environment = factsFile === null ? 'sample' : `facts-${basename(factsFile, extname(factsFile))}`
  return join(directory, '.data', `${environment}${legacyRoles ? '' : '-without-legacy-roles'}.json`)
}
