import '../validationSetup.ts'
import { createSampleHost } from './sampleHost.ts'
import type { FromSample, SampleKeeping, ToSample } from './sampleMessages.ts'

/** A tab, as the worker sees it. */
interface Tab {
  readonly post: (message: FromSample, transfer?: Transferable[]) => void
  readonly running: Map<number, AbortController>
}

const tabs: Tab[] = []
let keeping: SampleKeeping | null = null

const host = createSampleHost((next) => {
  keeping = next
  for (const tab of tabs) tab.post({ type: 'keeping', keeping: next })
})

/** A tab that has gone is not reported; posting to it does nothing. */
function welcome(post: Tab['post']): (event: MessageEvent<ToSample>) => void {
  const tab: Tab = { post, running: new Map() }
  tabs.push(tab)
  if (keeping !== null) tab.post({ type: 'keeping', keeping })
  return ({ data }) => void serve(tab, data)
}

async function serve(tab: Tab, message: ToSample): Promise<void> {
  const { id } = message
  if (message.type === 'cancel') return tab.running.get(id)?.abort()
  try {
    if (message.type === 'reset') {
      await host.reset()
      return tab.post({ type: 'wasReset', id })
    }
    const cancelled = new AbortController()
    tab.running.set(id, cancelled)
    const { method, url, headers, body } = message
    const request = new Request(url, { method, headers: headers.map(([name, value]) => [name, value]), body, signal: cancelled.signal })
    const response = await host.fetch(request)
    const bytes = await response.arrayBuffer()
    tab.post({ type: 'answer', id, status: response.status, headers: [...response.headers], body: bytes }, [bytes])
  } catch (error) {
    tab.post({ type: 'failed', id, message: error instanceof Error ? error.message : String(error) })
  } finally {
    tab.running.delete(id)
  }
}

// One worker for all tabs; where browsers do not share workers, one for this tab.
if ('SharedWorkerGlobalScope' in globalThis) {
  addEventListener('connect', (event) => {
    if (!(event instanceof MessageEvent)) return
    for (const port of event.ports) {
      port.addEventListener('message', welcome((message, transfer = []) => port.postMessage(message, { transfer })))
      port.start()
    }
  })
} else {
  addEventListener('message', welcome((message, transfer = []) => postMessage(message, { transfer })))
}
