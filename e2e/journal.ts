import type { Page } from '@playwright/test'

/** Keys of what the journal of this browser keeps. */
export const journalKeys = (page: Page): Promise<readonly string[]> =>
  page.evaluate(
    async () =>
      new Promise<readonly string[]>((resolve, reject) => {
        const opening = indexedDB.open('kinship.journal')
        opening.addEventListener('error', () => reject(new Error('There is no journal.')))
        opening.addEventListener('success', () => {
          const reading = opening.result.transaction('entries').objectStore('entries').getAllKeys()
          reading.addEventListener('error', () => reject(new Error('The journal cannot be read.')))
          reading.addEventListener('success', () => {
            opening.result.close()
            resolve(reading.result.map(String))
          })
        })
      }),
  )

/** The journal of this browser is lost, as when the browser makes room. */
export const loseJournal = (page: Page): Promise<void> =>
  page.evaluate(
    async () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('kinship.journal')
        opening.addEventListener('error', () => reject(new Error('There is no journal.')))
        opening.addEventListener('success', () => {
          const clearing = opening.result.transaction('entries', 'readwrite').objectStore('entries').clear()
          clearing.addEventListener('error', () => reject(new Error('The journal cannot be cleared.')))
          clearing.addEventListener('success', () => {
            opening.result.close()
            resolve()
          })
        })
      }),
  )
