import { Text, makeStyles, tokens } from '@fluentui/react-components'
import type { Environment } from '../model/environment.ts'
import { endsOf, type Relationship } from '../model/relationship.ts'
import { tableName } from '../model/table.ts'
import { directionTexts } from './texts/direction.ts'

const useStyles = makeStyles({
  direction: { display: 'inline-flex', alignItems: 'center', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalS },
  picture: { flexShrink: 0, color: tokens.colorNeutralForeground2 },
})

/** The direction of a relationship in words, with a tiny picture: "Contact (many) → Account (one)". */
export function Direction({ environment, relationship }: { environment: Environment; relationship: Relationship }) {
  return <DirectionBetween environment={environment} type={relationship.type} ends={endsOf(relationship)} />
}

/** The same for tables that nothing relates yet. `ends`: as `endsOf` orders them. */
export function DirectionBetween(props: {
  environment: Environment
  type: Relationship['type']
  ends: readonly [string, string]
}) {
  const styles = useStyles()
  const { environment, type, ends } = props
  const [first, second] = ends.map((end) => {
    const table = environment.tables.get(end)
    return table === undefined ? end : tableName(table)
  })
  const oneToMany = type === 'OneToMany'
  const texts = oneToMany
    ? [directionTexts.many(second ?? ''), directionTexts.one(first ?? '')]
    : [directionTexts.many(first ?? ''), directionTexts.many(second ?? '')]
  return (
    <span className={styles.direction}>
      <Text>{texts[0]}</Text>
      <svg className={styles.picture} width="36" height="14" viewBox="0 0 36 14" aria-hidden="true">
        <g fill="none" stroke="currentColor" strokeWidth="1.5">
          <path d="M2 2 10 7 2 12M2 7h32" />
          <path d={oneToMany ? 'M28 2v10' : 'M34 2 26 7l8 5'} />
        </g>
      </svg>
      <Text>{texts[1]}</Text>
    </span>
  )
}
