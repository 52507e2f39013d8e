import { Popover, PopoverSurface, Text, makeStyles, tokens } from '@fluentui/react-components'
import { LockClosedRegular } from '@fluentui/react-icons'
import type { ReactNode } from 'react'
import type { TableKind } from '../../graph/nodes.ts'
import { graphTexts } from '../texts/graph.ts'
import { kindIcons } from './kindIcons.ts'
import type { LineTone } from './lineTone.ts'

const useStyles = makeStyles({
  surface: { maxWidth: '340px', maxHeight: '70vh', overflowY: 'auto' },
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
  badge: { position: 'static' },
})

const texts = graphTexts.legendTexts
const marks = [
  ['D', 'cascade'],
  ['R', 'restrict'],
  ['L', 'link'],
  ['–', 'none'],
  ['?', 'unknown'],
] as const

/** What letters, lines and icons stand for, opened at an element. */
export function Legend({ target, close }: { target: HTMLElement; close: () => void }) {
  const styles = useStyles()
  const entry = (sign: ReactNode, text: string) => (
    <li key={text} className={styles.entry}>
      <span className={styles.sign} aria-hidden="true">{sign}</span>
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
        <Text weight="semibold">{texts.lines}</Text>
        <ul className={styles.list}>{marks.map(([mark, tone]) => entry(<Badge tone={tone} text={mark} />, texts[mark]))}</ul>
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
}) {
  const { start, end, tone = 'link', isParental = false, isStaged = false, isLeaving = false, isOutside = false } = props
  return (
    <svg width="60" height="20">
      <g className="line" data-tone={tone} data-parental={isParental} data-staged={isStaged} data-outside={isOutside}>
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
