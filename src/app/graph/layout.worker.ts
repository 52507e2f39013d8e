import { layout } from '../../graph/layout.ts'
import { layoutOverview } from '../../graph/overviewLayout.ts'
import type { LayoutAnswer, LayoutRequest } from './layoutMessages.ts'

const post = (answer: LayoutAnswer, transfer: Transferable[] = []) => postMessage(answer, { transfer })

addEventListener('message', ({ data }: MessageEvent<LayoutRequest>) => {
  const { id } = data
  try {
    if (data.type === 'picture') {
      post({ type: 'picture', id, positions: layout(data.kind, data.graph) })
      return
    }
    const places = layoutOverview(data.overview, (share) => post({ type: 'progress', id, share }))
    post({ type: 'map', id, places }, [places.buffer])
  } catch (error) {
    post({ type: 'failed', id, message: error instanceof Error ? error.message : String(error) })
  }
})
