import { broadcastResponseToMainFrame } from '@azure/msal-browser/redirect-bridge'

/**
 * Where a sign-in ends, in a popup, a hidden frame or this tab: hands the answer to the console that waits for it. Opened
 * without one it says so, and never what stood in its address.
 */
const say = (text: string): void => document.body.replaceChildren(text)

broadcastResponseToMainFrame().catch(() => say('There is no sign-in to finish here. Close this window and go back to Kinship.'))
