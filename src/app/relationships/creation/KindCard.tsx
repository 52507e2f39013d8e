import { Text, makeStyles, tokens } from '@fluentui/react-components'
import type { Proposal, ProposalShape } from '../../../model/draft/proposals.ts'
import type { Environment } from '../../../model/environment.ts'
import { DirectionBetween } from '../../Direction.tsx'
import { linkedSentence } from '../../texts/changeSentences.ts'
import { creationTexts as texts } from '../../texts/creation.ts'
import { draftProblemText } from '../../texts/draftProblem.ts'
import { nounOf } from '../../texts/noun.ts'

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS, overflowWrap: 'anywhere' },
  name: { color: tokens.colorNeutralForeground1 },
  detail: { color: tokens.colorNeutralForeground2 },
})

/** One kind, one way round: its name, its direction, and what it means or why it is not possible. */
export function KindCard({ environment, proposal }: { environment: Environment; proposal: Proposal }) {
  const styles = useStyles()
  const { shape } = proposal
  const isManyToMany = shape.type === 'ManyToMany'
  return (
    <span className={styles.content}>
      <Text weight="semibold" className={styles.name}>
        {texts.kinds[shape.type]}
      </Text>
      <span className={styles.detail}>
        <DirectionBetween
          environment={environment}
          type={isManyToMany ? 'ManyToMany' : 'OneToMany'}
          ends={isManyToMany ? [shape.table1, shape.table2] : [shape.primary, shape.related]}
        />
      </span>
      <Text size={200} className={styles.detail}>
        {proposal.possible ? meaning(environment, shape) : draftProblemText(environment, proposal.reason)}
      </Text>
    </span>
  )
}

function meaning(environment: Environment, shape: ProposalShape): string {
  const noun = (table: string) => nounOf(environment, table)
  const { descriptions } = texts
  switch (shape.type) {
    case 'OneToMany':
      return shape.primary === shape.related
        ? descriptions.self(noun(shape.primary))
        : descriptions.OneToMany(noun(shape.primary), noun(shape.related))
    case 'ManyToMany':
      return linkedSentence(noun(shape.table1), noun(shape.table2))
    case 'AddedTarget':
      return descriptions.AddedTarget(noun(shape.primary), shape.column)
    case 'MultiTable':
      return descriptions.MultiTable(noun(shape.primary), noun(shape.related))
    case 'Customer':
      return descriptions.Customer(noun(shape.related))
  }
}
