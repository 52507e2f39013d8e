import { Popover, PopoverSurface, Text, makeStyles, tokens } from '@fluentui/react-components'
import { LockClosedRegular, ProhibitedRegular } from '@fluentui/react-icons'
import type { ReactNode } from 'react'
import { marksOf } from '../../graph/settingMark.ts'
import type { ImpactAction } from '../../model/impact/impactAction.ts'
import type { TableKind } from '../../graph/nodes.ts'
import { actionNames } from '../texts/cascade.ts'
import { graphTexts } from '../texts/graph.ts'
import { lensTexts } from '../texts/lens.ts'
import { kindIcons } from './kindIcons.ts'
import { markTones, type LineTone } from './lineTone.ts'
import { lowWindow } from './lowWindow.ts'

const useStyles = makeStyles({
  surface: { maxWidth: '340px', maxHeight: '70vh', overflowY: 'auto', [lowWindow]: { maxHeight: '52vh' } },
  list: {
    margin: `0 0 ${tokens.spacingVerticalM}`,
    padding: 0,
    listStyleType: 'none',
    display: 'grid',
    gridTemplateColumns: '64px 1fr',
    alignItems: 'center',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
  },
  entry: { display: 'contents' },
  sign: { display: 'flex', justifyContent: 'center', alignItems: 'center', position: 'relative', minHeight: '24px' },
  key: {
    justifySelf: 'center',
    minWidth: '24px',
    boxSizing: 'border-box',
    padding: `0 ${tokens.spacingHorizontalXS}`,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusSmall,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    textAlign: 'center',
  },
  badge: { position: 'static' },
})

const texts = graphTexts.legendTexts
/** What the keys do while a table has the focus, in the order in which they are asked for. */
const legendKeys = ['arrows', 'enter', 'plus', 'centre', 'create'] as const

/** What letters, lines and icons stand for, opened at an element. `lens`: the action that is looked at, if one is. */
export function Legend({ target, close, lens }: { target: HTMLElement; close: () => void; lens: ImpactAction | null }) {
  const styles = useStyles()
  const entry = (sign: ReactNode, text: string) => (
    <li key={text} className={styles.entry}>
      <span className={styles.sign} aria-hidden="true">{sign}</span>
      <Text size={200}>{text}</Text>
    </li>
  )
  const keyEntry = (key: string, text: string) => (
    <li key={text} className={styles.entry}>
      <kbd className={styles.key}>{key}</kbd>
      <Text size={200}>{text}</Text>
    </li>
  )
  return (
    <Popover
      open
      withArrow
      positioning={{ target, position: 'above', align: 'end' }}
      onOpenChange={({ target: at }, { open }) => {
        // The element opens and closes by itself.
        if (!open && !(at instanceof Node && target.contains(at))) close()
      }}
    >
      <PopoverSurface className={styles.surface} aria-label={graphTexts.legend}>
        <Text weight="semibold">{lens === null ? texts.lines : lensTexts.legend.lines(actionNames[lens])}</Text>
        <ul className={styles.list}>
          {marksOf(lens ?? 'delete').map((mark) =>
            entry(<Badge tone={markTones[mark]} text={mark} />, lens === null ? graphTexts.marks[mark] : lensTexts.legend.mark(lens, mark)),
          )}
        </ul>
        {lens !== null && (
          <>
            <Text weight="semibold">{lensTexts.legend.tables}</Text>
            <ul className={styles.list}>
              {entry(<span className="table-level legend-level">1</span>, lensTexts.legend.level)}
              {entry(<span className="table-level legend-level" data-effect="stopped"><ProhibitedRegular />1</span>, lensTexts.legend.stops)}
              {entry(<Line reach="lit" tone="cascade" />, lensTexts.legend.lit)}
              {entry(<Line reach="dimmed" />, lensTexts.legend.dimmed)}
            </ul>
          </>
        )}
        <Text weight="semibold">{texts.styles}</Text>
        <ul className={styles.list}>
          {entry(<Line start="many" />, texts.many)}
          {entry(<Line start="one" />, texts.one)}
          {entry(<Line start="many" end="many" tone="many" />, texts.manyToMany)}
          {entry(<Badge tone="mixed" text="3" />, texts.bundle)}
          {entry(<Line isParental />, texts.parental)}
          {entry(<Line isStaged />, texts.staged)}
          {entry(<Line isStaged isLeaving />, texts.leaving)}
          {entry(<Line isOutside />, texts.outside)}
          {entry(<LockClosedRegular />, texts.locked)}
        </ul>
        <Text weight="semibold">{texts.keys}</Text>
        <ul className={styles.list}>
          {legendKeys.map((key) => keyEntry(texts.keyNames[key], texts.keyUses[key]))}
          {lens !== null && keyEntry(lensTexts.legend.levelKeys, lensTexts.legend.levelsUpTo)}
          {lens !== null && keyEntry('0', lensTexts.legend.everyLevel)}
        </ul>
        <Text weight="semibold">{texts.kinds}</Text>
        <ul className={styles.list}>
          {(['standard', 'custom', 'managed', 'activity', 'intersect'] satisfies TableKind[]).map((kind) => {
            const Icon = kindIcons[kind]
            return entry(<Icon />, graphTexts.kinds[kind])
          })}
        </ul>
      </PopoverSurface>
    </Popover>
  )
}

function Badge({ tone, text }: { tone: LineTone; text: string }) {
  return (
    <span className="line-badge legend-badge" data-tone={tone}>
      <span>{text}</span>
    </span>
  )
}

function Line(props: {
  start?: 'many' | 'one'
  end?: 'many'
  tone?: LineTone
  isParental?: boolean
  isStaged?: boolean
  isLeaving?: boolean
  isOutside?: boolean
  reach?: 'lit' | 'dimmed'
}) {
  const { start, end, tone = 'link', isParental = false, isStaged = false, isLeaving = false, isOutside = false, reach } = props
  return (
    <svg width="60" height="20">
      <g className="line" data-tone={tone} data-parental={isParental} data-staged={isStaged} data-outside={isOutside} data-reach={reach}>
        <path
          className="line-path"
          d="M2,10H58"
          markerStart={start === undefined ? undefined : `url(#${start}-${tone})`}
          markerEnd={end === undefined ? undefined : `url(#${end}-${tone})`}
        />
        {isLeaving && <path className="line-strike" d="M2,10H58" />}
      </g>
    </svg>
  )
}
