/** What dev.js, which Node runs without a build, takes from the TypeScript of this folder. */
export { answerConfig, readConfigFile } from './configFile.ts'
export { openEmulator } from './emulatorHost.ts'
export { explain } from './listen.ts'
export { nodeListener } from './nodeListener.ts'
export { readSettings } from './settings.ts'
