import { Button, Field, Radio, RadioGroup, Text, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { ChevronDownRegular, ChevronRightRegular } from '@fluentui/react-icons'
import { useState } from 'react'
import type { Proposal } from '../../../model/draft/proposals.ts'
import type { Environment } from '../../../model/environment.ts'
import { creationTexts as texts } from '../../texts/creation.ts'
import { KindCard } from './KindCard.tsx'
import { proposalKey } from './proposalKey.ts'

const useStyles = makeStyles({
  cards: { gap: tokens.spacingVerticalS, alignItems: 'stretch' },
  card: {
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    alignItems: 'flex-start',
    width: '100%',
    boxSizing: 'border-box',
  },
  chosen: { border: `${tokens.strokeWidthThin} solid ${tokens.colorCompoundBrandStroke}` },
  more: { alignSelf: 'flex-start' },
})

/** Everything that could be made between two tables as radio cards; what is not possible is folded away, with its reason. */
export function KindCards(props: {
  environment: Environment
  list: readonly Proposal[]
  chosen: string | undefined
  choose: (key: string) => void
}) {
  const styles = useStyles()
  const { environment, list, chosen, choose } = props
  const possible = list.filter((proposal) => proposal.possible)
  const impossible = list.filter((proposal) => !proposal.possible)
  const [unfolded, unfold] = useState(false)
  const isUnfolded = unfolded || possible.length === 0
  const card = (proposal: Proposal) => {
    const key = proposalKey(proposal.shape)
    return (
      <Radio
        key={key}
        value={key}
        disabled={!proposal.possible}
        className={mergeClasses(styles.card, key === chosen && styles.chosen)}
        label={<KindCard environment={environment} proposal={proposal} />}
      />
    )
  }
  return (
    <>
      <Field label={texts.kind}>
        <RadioGroup className={styles.cards} value={chosen ?? ''} onChange={(_, { value }) => choose(value)}>
          {possible.map(card)}
          {impossible.length > 0 && possible.length > 0 && (
            <Button
              className={styles.more}
              appearance="subtle"
              size="small"
              icon={isUnfolded ? <ChevronDownRegular /> : <ChevronRightRegular />}
              aria-expanded={isUnfolded}
              onClick={() => unfold(!unfolded)}
            >
              {texts.impossible(impossible.length)}
            </Button>
          )}
          {isUnfolded && impossible.map(card)}
        </RadioGroup>
      </Field>
      {possible.length === 0 && list.length > 0 && <Text>{texts.nonePossible}</Text>}
    </>
  )
}
