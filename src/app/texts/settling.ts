import type { Fault } from '../../apply/fault.ts'
import { counted } from './counted.ts'

/** Why nothing told how a request ended, by what stood for the answer. */
function causeOf({ kind }: Fault): string {
  switch (kind) {
    case 'failed':
      return 'Dataverse answered that it failed, as it does when its database gives up. That does not tell whether the change was made.'
    case 'refused':
      return 'Dataverse refused it in the words for what is done already: when a connection breaks, a request can be delivered twice.'
    case 'timeout':
      return 'Dataverse did not answer in time.'
    case 'html':
    case 'badJson':
    case 'unexpected':
    case 'unreadable':
    case 'unauthorized':
    case 'throttled':
    case 'customizationLock':
      return 'What came in place of an answer does not tell how it ended.'
    case 'network':
    case 'aborted':
    case 'closed':
    case 'internal':
      return 'No answer told how it ended.'
  }
}

/** Why it takes so long to tell what came of a request; when it is certain is said beside it. */
export const settlingText = (fault: Fault): string =>
  `${causeOf(fault)} Kinship looks whether it was carried out after all, for as long as Dataverse may still be at work. Nothing is sent again meanwhile.`

export const certainText = (seconds: number): string => `Certain in ${counted(seconds, 'second', 'seconds')} at the latest.`
