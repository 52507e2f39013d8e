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

/** What Fluent's menus, lists and tooltips stand on: the shell of an environment needs them, the first page does not. */
const controlsChunk = {
  name: 'controls',
  test: /node_modules\/(@fluentui\/react-(aria|combobox|field|menu|message-bar|motion[a-z-]*|portal|positioning|skeleton|tabster|tooltip)|@floating-ui|tabster)\//,
}

/** React Flow and what it stands on, fetched beside the page that draws with it. */
const flowChunk = { name: 'flow', test: /node_modules\/(reactflow|@xyflow|classcat|d3-[a-z]+)\// }

export default defineConfig(({ isSsrBuild }) => ({
  plugins: [react()],
  worker: { format: 'es' },
  build: {
    target: 'baseline-widely-available',
    modulePreload: { polyfill: false },
    // The policy of src/server/securityHeaders.ts admits no data: addresses.
    assetsInlineLimit: 0,
    ...(isSsrBuild ? {} : { rolldownOptions: { output: { codeSplitting: { groups: [...shellChunks, controlsChunk, flowChunk] } } } }),
  },
  // The walls' tests start a compiler each; machines that build for many take their time.
  test: { include: ['src/**/*.test.ts'], testTimeout: 30_000 },
}))
