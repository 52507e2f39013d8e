import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

/** Packages of the shell: needed by every page, changed seldom, so each lives in a file of its own. */
const shellChunks = [
  { name: 'react', test: /node_modules\/(react|react-dom|scheduler|use-sync-external-store)\// },
  { name: 'fluent', test: /node_modules\/(@fluentui|@griffel|@floating-ui|tabster|keyborg)\// },
  { name: 'data', test: /node_modules\/(@tanstack\/(?!react-virtual|virtual)|zod\/|zustand\/)/ },
]

export default defineConfig(({ isSsrBuild }) => ({
  plugins: [react()],
  worker: { format: 'es' },
  build: {
    target: 'baseline-widely-available',
    modulePreload: { polyfill: false },
    // The policy of src/server/securityHeaders.ts admits no data: addresses.
    assetsInlineLimit: 0,
    ...(isSsrBuild ? {} : { rolldownOptions: { output: { codeSplitting: { groups: shellChunks } } } }),
  },
  test: { include: ['src/**/*.test.ts'] },
}))
