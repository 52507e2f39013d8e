import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

/**
 * Packages of the shell, which every page needs and which change seldom: a file each, so that a new version of
 * Kinship leaves them in the browser's cache. What only a lazy page imports stays with that page.
 */
const shellChunks = [
  { name: 'react', test: /node_modules\/(react|react-dom|scheduler|use-sync-external-store)\// },
  { name: 'fluent', test: /node_modules\/(@fluentui|@griffel|@floating-ui|tabster|keyborg)\// },
  { name: 'data', test: /node_modules\/(@tanstack|zod|zustand)\// },
].map((group) => ({ ...group, tags: ['$initial' as const] }))

const controls = 'aria|combobox|field|menu|message-bar|motion[a-z-]*|portal|positioning|skeleton|tabster|tooltip'
/** What the shell of an environment takes from Fluent and the first page does not: menus, lists, tooltips. */
const controlsChunk = {
  name: 'controls',
  test: new RegExp(`node_modules/(@fluentui/react-(${controls})|@floating-ui|tabster)/`),
}

/** React Flow and what it stands on, fetched beside the page that draws with it. */
const flowChunk = { name: 'flow', test: /node_modules\/(reactflow|@xyflow|classcat|d3-[a-z]+)\// }

const groups = [...shellChunks, controlsChunk, flowChunk]

/**
 * React's makers of components do nothing but return one. React Flow does not mark its calls of them as pure, so its
 * minimap, controls and resizer would come along unused: 6 KB of gzip.
 */
const treeshake = { manualPureFunctions: ['memo', 'forwardRef', 'createContext'] }

/** The console, and the page where a sign-in ends. */
const pages = ['index.html', 'redirect.html']

export default defineConfig(({ isSsrBuild }) => ({
  plugins: [react()],
  worker: { format: 'es' },
  build: {
    target: 'baseline-widely-available',
    modulePreload: { polyfill: false },
    // The policy of src/server/securityHeaders.ts admits no data: addresses.
    assetsInlineLimit: 0,
    ...(isSsrBuild ? {} : { rolldownOptions: { input: pages, treeshake, output: { codeSplitting: { groups } } } }),
  },
  test: {
    // The walls' tests start a compiler each; machines that build for many take their time.
    testTimeout: 30_000,
    projects: [
      // What these import keeps state, and some replace modules.
      { extends: true, test: { name: 'app', include: ['src/app/**/*.test.ts'] } },
      // A world of its own for each file costs more than half of the time, and what these test keeps no state.
      { extends: true, test: { name: 'stateless', include: ['src/**/*.test.ts'], exclude: ['src/app/**'], isolate: false } },
    ],
  },
}))
