import type { Auth } from '../auth.ts'
import { forgetEnvironments } from '../recentEnvironments.ts'
import { forgetRows } from '../recentRows.ts'

/**
 * Ends the session: its tokens and where somebody worked are gone before the page leaves, and with the page everything
 * that was read. What is staged stays with its environment: it is work, and nobody else's to lose.
 */
export async function signOut(auth: Auth): Promise<void> {
  forgetEnvironments(() => localStorage)
  forgetRows(() => localStorage)
  // A browser that keeps the page as it was, for its Back button, must not show it again.
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) location.reload()
  })
  try {
    await auth.signOut()
  } catch {
    // This tab's session is gone all the same; the authority could not be told.
    location.assign('/')
  }
}
