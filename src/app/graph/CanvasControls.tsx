import { Toolbar, ToolbarButton, Tooltip, makeStyles, tokens } from '@fluentui/react-components'
import { AddRegular, PageFitRegular, SubtractRegular } from '@fluentui/react-icons'
import { memo, type ReactElement } from 'react'
import { Panel, useReactFlow } from 'reactflow'
import { graphTexts } from '../texts/graph.ts'
import { Legend } from './Legend.tsx'
import { fitPadding, motionTime } from './viewMotion.ts'

const useStyles = makeStyles({
  controls: {
    padding: '2px',
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusLarge,
    boxShadow: tokens.shadow8,
    outline: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
  },
})

/** Zoom, fit and the legend, at the canvas' lower corner. `fit`: where React Flow does not hold all there is. */
export const CanvasControls = memo(function CanvasControls({ fit }: { fit?: () => void }) {
  const styles = useStyles()
  const { zoomIn, zoomOut, fitView } = useReactFlow()
  return (
    <Panel position="bottom-right">
      <Toolbar size="small" aria-label={graphTexts.zoomControls} className={styles.controls}>
        {fit === undefined && <Legend />}
        <Control text={graphTexts.zoomOut} icon={<SubtractRegular />} run={() => void zoomOut({ duration: motionTime() })} />
        <Control text={graphTexts.zoomIn} icon={<AddRegular />} run={() => void zoomIn({ duration: motionTime() })} />
        <Control text={graphTexts.fit} icon={<PageFitRegular />} run={fit ?? (() => void fitView({ padding: fitPadding, maxZoom: 1, duration: motionTime() }))} />
      </Toolbar>
    </Panel>
  )
})

function Control({ text, icon, run }: { text: string; icon: ReactElement; run: () => void }) {
  return (
    <Tooltip content={text} relationship="label" positioning="above">
      <ToolbarButton icon={icon} aria-label={text} onClick={run} />
    </Tooltip>
  )
}
