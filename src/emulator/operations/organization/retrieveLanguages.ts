import type {
  RetrieveAvailableLanguagesResponse,
  RetrieveInstalledLanguagePacksResponse,
  RetrieveProvisionedLanguagesResponse,
} from '../../../wire/odata.ts'
import { messageAnswer } from '../messageAnswer.ts'
import { isCalled, type Operation } from '../operation.ts'

const languages = (name: string, body: (installed: number[]) => object): Operation => ({
  name,
  method: 'GET',
  serves: isCalled(name),
  answer: (exchange) => messageAnswer(exchange, name, body([...exchange.state.seed.languages])),
})

/** contract.md 10.1: those that are switched on. */
export const retrieveProvisionedLanguages = languages(
  'RetrieveProvisionedLanguages',
  (RetrieveProvisionedLanguages): RetrieveProvisionedLanguagesResponse => ({ RetrieveProvisionedLanguages }),
)

/** Members as Microsoft's reference names them. EMU: what is installed is switched on. */
export const retrieveInstalledLanguagePacks = languages(
  'RetrieveInstalledLanguagePacks',
  (RetrieveInstalledLanguagePacks): RetrieveInstalledLanguagePacksResponse => ({
    RetrieveInstalledLanguagePacks,
  }),
)

/** Installed and enabled on the server; its member has another name than the others'. */
export const retrieveAvailableLanguages = languages(
  'RetrieveAvailableLanguages',
  (LocaleIds): RetrieveAvailableLanguagesResponse => ({ LocaleIds }),
)
