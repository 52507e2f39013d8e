import { AnnounceProvider } from '@fluentui/react-components'
import type { ReactNode } from 'react'

const silence = { announce: () => undefined }

/** Around message bars that are part of what is opened, and read with it, not news. */
export function Quiet({ children }: { children: ReactNode }) {
  return <AnnounceProvider value={silence}>{children}</AnnounceProvider>
}
