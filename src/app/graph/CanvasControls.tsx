import { Toolbar, ToolbarButton, Tooltip, makeStyles, tokens } from '@fluentui/react-components'
import { AddRegular, PageFitRegular, SubtractRegular } from '@fluentui/react-icons'
import type { ReactElement } from 'react'
import { Panel, useReactFlow } from 'reactflow'
import { graphTexts } from '../texts/graph.ts'
import { Legend } from './Legend.tsx'
import { motionTime } from './motion.ts'

const useStyles = makeStyles({
  controls: {
    padding: '2px',
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusLarge,
    boxShadow: tokens.shadow8,
  },
})

/** Zoom, fit and the legend, at the canvas' lower corner. */
export function CanvasControls() {
  const styles = useStyles()
  const { zoomIn, zoomOut, fitView } = useReactFlow()
  const button = (text: string, icon: ReactElement, run: () => void) => (
    <Tooltip content={text} relationship="label" positioning="above">
      <ToolbarButton icon={icon} aria-label={text} onClick={run} />
    </Tooltip>
  )
  return (
    <Panel position="bottom-right">
      <Toolbar size="small" aria-label={graphTexts.zoomControls} className={styles.controls}>
        <Legend />
        {button(graphTexts.zoomOut, <SubtractRegular />, () => void zoomOut({ duration: motionTime() }))}
        {button(graphTexts.zoomIn, <AddRegular />, () => void zoomIn({ duration: motionTime() }))}
        {button(graphTexts.fit, <PageFitRegular />, () => void fitView({ padding: 0.06, maxZoom: 1, duration: motionTime() }))}
      </Toolbar>
    </Panel>
  )
}
