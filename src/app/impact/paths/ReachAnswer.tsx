import { Dropdown, Label, Option, Text, makeStyles, tokens } from '@fluentui/react-components'
import { CheckmarkCircleRegular, DismissCircleRegular } from '@fluentui/react-icons'
import { useId, useMemo } from 'react'
import type { Environment } from '../../../model/environment.ts'
import { unsureLookups, withLookups } from '../../../model/impact/emptiedLookups.ts'
import { impactOf } from '../../../model/impact/impact.ts'
import { impactActions, type ImpactAction } from '../../../model/impact/impactAction.ts'
import { reachOf, type Reach } from '../../../model/impact/reach.ts'
import { useLookups } from '../../lookups.ts'
import { LookupsNote } from '../../LookupsNote.tsx'
import { actionNames } from '../../texts/cascade.ts'
import { effectNames, obstacleText, tableTitle } from '../../texts/impact.ts'
import { pathsTexts as texts, reachText } from '../../texts/paths.ts'
import { Part } from '../Part.tsx'
import { RelationshipLink } from '../RelationshipLink.tsx'

const useStyles = makeStyles({
  choice: { display: 'inline-flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  action: { minWidth: '160px' },
  answer: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
  icon: { fontSize: '20px', lineHeight: 0, color: tokens.colorNeutralForeground2 },
  chain: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXXL, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  effect: { color: tokens.colorNeutralForeground2 },
})

/** Whether an action on the one table can reach the other, with the chains over which it does. */
export function ReachAnswer(props: {
  environment: Environment
  from: string
  to: string
  action: ImpactAction
  chooseAction: (action: ImpactAction) => void
}) {
  const { environment, from, to, action, chooseAction } = props
  const styles = useStyles()
  const label = useId()
  const reached = useMemo(() => impactOf(environment, from, action), [environment, from, action])
  const lookups = useLookups(reached)
  const { isLookupRequired } = lookups
  const impact = useMemo(() => withLookups(environment, reached, isLookupRequired), [environment, reached, isLookupRequired])
  const reaches = useMemo(() => reachOf(impact, to), [impact, to])
  const isReached = reaches.length > 0
  const no = obstacleText(environment, impact) ?? texts.cannot(environment, action, from, to)
  return (
    <Part
      title={texts.question(environment, action, from, to)}
      aside={
        <span className={styles.choice}>
          <Label id={label}>{texts.action}</Label>
          <Dropdown
            className={styles.action}
            aria-labelledby={label}
            value={actionNames[action]}
            selectedOptions={[action]}
            onOptionSelect={(_, { optionValue }) => {
              const next = impactActions.find((each) => each === optionValue)
              if (next !== undefined) chooseAction(next)
            }}
          >
            {impactActions.map((each) => (
              <Option key={each} value={each}>
                {actionNames[each]}
              </Option>
            ))}
          </Dropdown>
        </span>
      }
    >
      <div className={styles.answer} role="status">
        <span className={styles.icon} aria-hidden>
          {isReached ? <CheckmarkCircleRegular /> : <DismissCircleRegular />}
        </span>
        <Text weight="semibold">{isReached ? texts.yes : texts.no}</Text>
        {!isReached && <Text>{no}</Text>}
      </div>
      {reaches.some(({ effect }) => effect === 'unlinked') && (
        <LookupsNote unsure={unsureLookups(impact, isLookupRequired)} lookups={lookups} />
      )}
      {reaches.map((reach) => (
        <ReachChain key={reach.effect} environment={environment} to={to} reach={reach} />
      ))}
    </Part>
  )
}

function ReachChain({ environment, to, reach }: { environment: Environment; to: string; reach: Reach }) {
  const styles = useStyles()
  const sentence = reachText(environment, to, reach.effect, reach.chain.every((line) => line.isCertain))
  return (
    <div>
      <Text>{sentence}</Text>
      <ol className={styles.chain} aria-label={sentence}>
        {reach.chain.map((line) => (
          <li key={`${line.relationship.schemaName} ${line.from}`}>
            {tableTitle(environment, line.from)} → {tableTitle(environment, line.to)}{' '}
            <span className={styles.effect}>({effectNames[line.effect]})</span> <RelationshipLink schemaName={line.relationship.schemaName} />
          </li>
        ))}
      </ol>
    </div>
  )
}
