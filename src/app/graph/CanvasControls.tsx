import { Toolbar, ToolbarButton, Tooltip, makeStyles, tokens } from '@fluentui/react-components'
import { AddRegular, InfoRegular, PageFitRegular, SubtractRegular } from '@fluentui/react-icons'
import { memo, useState, type ReactElement } from 'react'
import { Panel, useReactFlow } from 'reactflow'
import type { ImpactAction } from '../../model/impact/impactAction.ts'
import { lazyPart } from '../lazyPart.tsx'
import { BarPartMissing } from '../shell/BarPartMissing.tsx'
import { graphTexts } from '../texts/graph.ts'
import { fitPadding, motionTime } from './viewMotion.ts'

const LegendPart = lazyPart(async () => (await import('./Legend.tsx')).Legend)

const useStyles = makeStyles({
  controls: {
    padding: '2px',
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusLarge,
    boxShadow: tokens.shadow8,
    outline: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
  },
})

/**
 * Zoom, fit and the legend, at the canvas' lower corner. `fit`: where React Flow does not hold all there is. `lens`: the
 * action whose settings the lines show; null without a lens.
 */
export const CanvasControls = memo(function CanvasControls({ fit, lens }: { fit?: () => void; lens: ImpactAction | null }) {
  const styles = useStyles()
  const { zoomIn, zoomOut, fitView } = useReactFlow()
  return (
    <Panel position="bottom-right">
      <Toolbar size="small" aria-label={graphTexts.zoomControls} className={styles.controls}>
        {fit === undefined && <LegendButton lens={lens} />}
        <Control text={graphTexts.zoomOut} icon={<SubtractRegular />} run={() => void zoomOut({ duration: motionTime() })} />
        <Control text={graphTexts.zoomIn} icon={<AddRegular />} run={() => void zoomIn({ duration: motionTime() })} />
        <Control text={graphTexts.fit} icon={<PageFitRegular />} run={fit ?? (() => void fitView({ padding: fitPadding, maxZoom: 1, duration: motionTime() }))} />
      </Toolbar>
    </Panel>
  )
})

function LegendButton({ lens }: { lens: ImpactAction | null }) {
  const [target, setTarget] = useState<HTMLElement | null>(null)
  const close = () => setTarget(null)
  return (
    <>
      <ToolbarButton
        icon={<InfoRegular />}
        aria-expanded={target !== null}
        onClick={({ currentTarget }) => setTarget(target === null ? currentTarget : null)}
        onKeyDown={({ key }) => {
          if (key === 'Escape') close()
        }}
      >
        {graphTexts.legend}
      </ToolbarButton>
      {target !== null && (
        <LegendPart waiting={null} missing={BarPartMissing} close={close}>
          {(Legend) => <Legend target={target} close={close} lens={lens} />}
        </LegendPart>
      )}
    </>
  )
}

function Control({ text, icon, run }: { text: string; icon: ReactElement; run: () => void }) {
  return (
    <Tooltip content={text} relationship="label" positioning="above">
      <ToolbarButton icon={icon} aria-label={text} onClick={run} />
    </Tooltip>
  )
}
