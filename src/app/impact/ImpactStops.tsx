import { Link, MessageBar, MessageBarBody, MessageBarTitle, makeStyles, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import type { Environment } from '../../model/environment.ts'
import { isHeldByLookup } from '../../model/impact/emptiedLookups.ts'
import type { ImpactLine } from '../../model/impact/walk.ts'
import { lineText, tableTitle } from '../texts/impact.ts'
import { impactTexts } from '../texts/impactPage.ts'
import { Quiet } from '../../ui/Quiet.tsx'

const texts = impactTexts.stops
/** So many can be read at a glance. */
const shownFirst = 4

const useStyles = makeStyles({
  bar: { flexShrink: 0, marginInline: tokens.spacingHorizontalXL, '@media (max-width: 480px)': { marginInline: tokens.spacingHorizontalM } },
  list: { margin: 0, marginBlockStart: tokens.spacingVerticalXS, paddingInlineStart: tokens.spacingHorizontalL, maxHeight: '180px', overflowY: 'auto' },
  name: { overflowWrap: 'anywhere' },
})

/** The relationships that stop the delete, wherever they lie; each opens its details. Nothing where none does. */
export function ImpactStops(props: { environment: Environment; stops: readonly ImpactLine[]; open: (schemaName: string) => void }) {
  const { environment, stops, open } = props
  const styles = useStyles()
  const [isWhole, setWhole] = useState(false)
  if (stops.length === 0) return null
  const shown = isWhole || stops.length <= shownFirst + 1 ? stops : stops.slice(0, shownFirst)
  return (
    <Quiet>
      <MessageBar intent="warning" layout="multiline" className={styles.bar} politeness="polite">
        <MessageBarBody>
          <MessageBarTitle>{texts.title(stops.length)}</MessageBarTitle>{' '}
          {texts.text}
          <ul className={styles.list}>
            {shown.map((line) => (
              <li key={`${line.relationship.schemaName} ${line.from}`} className={styles.name}>
                {texts.line(tableTitle(environment, line.to), lineText(environment, line), line.level)}
                {isHeldByLookup(line) && texts.required}
                {': '}
                <Link as="button" inline onClick={() => open(line.relationship.schemaName)}>
                  {line.relationship.schemaName}
                </Link>
              </li>
            ))}
          </ul>
          {shown.length < stops.length && (
            <Link as="button" onClick={() => setWhole(true)}>
              {texts.more(stops.length - shown.length)}
            </Link>
          )}
        </MessageBarBody>
      </MessageBar>
    </Quiet>
  )
}
