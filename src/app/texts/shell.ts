import { counted } from './counted.ts'
import { formatNumber } from './format.ts'

/** Texts of the frame around the pages. */
export const shellTexts = {
  product: 'Kinship',
  pageTitle: (page: string) => `${page} · Kinship`,
  sampleName: 'Sample environment',
  skipToContent: 'Skip to content',
  main: 'Main',
  details: 'Details',
  environment: 'Environment',
  pages: {
    graph: 'Graph',
    tables: 'Tables',
    relationships: 'Relationships',
    impact: 'Impact',
    rows: 'Rows',
    roles: 'Roles',
    changes: 'Changes',
    history: 'History',
  },
  changes: (count: number) => `Changes (${formatNumber(count)})`,
  search: 'Search tables and relationships',
  /** Where there is no room for it. */
  searchShort: 'Search',
  searchShortcut: 'Ctrl+K',
  searchNothing: (text: string) => `Nothing is called “${text}”.`,
  searchFound: (count: number) => `${counted(count, 'match', 'matches')} listed`,
  searchTables: 'Tables',
  searchRelationships: 'Relationships',
  searchPages: 'Go to',
  refresh: 'Read the environment again',
  refreshFailed: 'What you see is from before: the environment could not be read again.',
  undo: 'Undo',
  redo: 'Redo',
  theme: 'Theme',
  themes: { system: 'Follow the system', light: 'Light', dark: 'Dark', contrast: 'High contrast' },
  solution: 'Solution',
  solutionNone: 'Choose a solution',
  /** The publisher's prefix is what new schema names start with. */
  solutionName: (name: string, prefix: string) => `${name} (${prefix}_)`,
  solutionFailed: 'Solutions not read',
  solutionsLoading: 'Reading the solutions',
  solutionsUnread: (cause: string) => `Open this list again to try again. ${cause}`,
  solutionsMissing: 'There is no unmanaged solution. Create one in Power Apps, then open this list again.',
  close: 'Close',
  closeDetails: 'Close details',
  loadingDetails: 'Reading the details',
  resizeDetails: 'Resize details',
  cancel: 'Cancel',
  loadingPage: 'Loading the page',
  retry: 'Try again',
  dismiss: 'Dismiss',
  start: {
    title: 'See how your tables relate. Change what happens to related rows.',
    openSample: 'Open the sample environment',
    openSampleHint:
      'An emulated Dataverse with real tables and made-up rows, yours to change. Nothing leaves this computer.',
  },
  loading: {
    title: 'Opening the environment',
    identity: 'Asking who you are',
    tables: (count: string) => `${count} tables`,
    oneToMany: (count: string) => `${count} one-to-many`,
    manyToMany: (count: string) => `${count} many-to-many`,
    size: (kilobytes: string) => `${kilobytes} KB read`,
    cancelled: 'Opening was cancelled.',
    waits: {
      throttled: (seconds: number) => `Dataverse asks to wait: ${counted(seconds, 'second', 'seconds')} left.`,
      unavailable: (seconds: number) => `Dataverse is unavailable. The next try is in ${counted(seconds, 'second', 'seconds')}.`,
      network: (seconds: number) => `No connection. The next try is in ${counted(seconds, 'second', 'seconds')}.`,
    },
  },
  problems: {
    title: (count: number) => (count === 1 ? 'One item of the answer contradicts itself' : `${count} items of the answer contradict themselves`),
    duplicateTable: (name: string) => `The table ${name} is listed twice. The first entry is shown.`,
    duplicateRelationship: (name: string) => `The relationship ${name} is listed twice. The first entry is shown.`,
    missingTable: (name: string, table: string) =>
      `The relationship ${name} names the table ${table}, which is not listed. It is left out.`,
    advice: 'Nothing was guessed. Reload to ask the server again; if it stays, report the names to the environment’s administrator.',
    show: 'Show them',
  },
  storage: {
    unreadable: (keptUnder: string) =>
      `Some of what this browser had stored for this environment could not be read, so you start without that part. It is kept unchanged in the local storage under ${keptUnder}.`,
    unsavedTitle: 'What you stage will not survive a reload',
    unsaved:
      'This browser refuses to store it. It is kept while this tab stays open: apply it or export it before you close or reload the page. Free some storage, or allow this site to store data, and try again.',
    export: (count: string) => `Export the staged changes (${count})`,
    fileName: 'kinship-staged-changes.json',
    cause: 'Cause',
  },
  errors: {
    page: 'This page stopped',
    pageAdvice: 'Your staged changes are kept. Try again, or open another page.',
    part: 'A part of Kinship could not be loaded',
    partAdvice:
      'The network failed, or a newer version has been put up meanwhile. Your staged changes are kept. Check the network, then reload.',
    /** Of a part that is missing beside all others. */
    partPlaceAdvice:
      'The network failed, or a newer version has been put up meanwhile. Your staged changes are kept. Check the network, then try again; if it stays, reload.',
    reload: 'Reload',
    notFound: 'There is nothing at this address',
    unknownEnvironment: (id: string) => `No environment is known as “${id}”.`,
    unknownPage: (path: string) => `No page is called “${path}”.`,
    goToStart: 'Go to the start page',
    goToGraph: 'Go to the graph',
    badAddress: 'The address asks for something this page does not know',
    openWithout: 'Open the page without it',
    requestId: (id: string) => `Request id: ${id}`,
    code: (code: string) => `Code: ${code}`,
  },
} as const
