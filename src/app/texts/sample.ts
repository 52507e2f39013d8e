/** Texts of the sample that runs inside the browser. */
export const sampleTexts = {
  openElsewhere:
    'The sample environment is open in another tab that this one cannot share it with: a tab with another version of Kinship, or any tab where the browser does not share workers. Close or reload that tab, then try again.',
  cannotOpen: (cause: string) =>
    `The sample environment could not be opened from this browser’s storage, and nothing there was touched. Allow this site to store data, then reload. Cause: ${cause}`,
  damaged: (keptUnder: string) =>
    `What this browser had stored of the sample environment could not be read, so the sample starts afresh. It is kept unchanged in the database ${keptUnder}.`,
  unsavedTitle: 'Changes to the sample environment are not stored',
  unsaved:
    'This browser refuses to store them. They are there while a tab of the sample stays open. Free some storage, or allow this site to store data; the next change stores all of them.',
  reset: 'Start the sample afresh',
  resetTitle: 'Start the sample afresh?',
  resetNow: 'Start afresh',
  resetText:
    'Everything that was applied to the sample environment in this browser is undone, for all tabs. Staged changes and the history stay.',
} as const
