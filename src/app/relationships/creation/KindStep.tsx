import { Button, Skeleton, SkeletonItem, Text, makeStyles, tokens } from '@fluentui/react-components'
import { useId, useMemo } from 'react'
import type { Proposal } from '../../../model/draft/proposals.ts'
import type { Environment } from '../../../model/environment.ts'
import { creationTexts as texts } from '../../texts/creation.ts'
import { shellTexts } from '../../texts/shell.ts'
import { CreationFrame } from './CreationFrame.tsx'
import { KindCards } from './KindCards.tsx'
import { proposalKey } from './proposalKey.ts'
import { StagingNeeds, useStagingNeed } from './StagingNeeds.tsx'
import { TablePicker } from './TablePicker.tsx'
import { eligibility } from './tableEligibility.ts'

const useStyles = makeStyles({
  tables: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(150px, 1fr))',
    gap: tokens.spacingHorizontalM,
    // A table that is chosen has its logical name below; the other one stays beside it all the same.
    alignItems: 'start',
  },
  hint: { color: tokens.colorNeutralForeground2 },
  skeleton: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
})

/** Which two tables, and how they are to be related. */
export function KindStep(props: {
  environment: Environment
  from: string | undefined
  to: string | undefined
  chooseTables: (tables: { from?: string; to?: string }) => void
  /** Null until it is known. */
  list: readonly Proposal[] | null
  chosen: Proposal | undefined
  choose: (key: string) => void
  next: () => void
  close: () => void
}) {
  const styles = useStyles()
  const { environment, from, to, chooseTables, list, chosen, choose, next, close } = props
  const need = useStagingNeed()
  const needId = useId()
  const reasonFirst = useMemo(() => eligibility(environment, undefined), [environment])
  const reasonSecond = useMemo(() => eligibility(environment, from), [environment, from])
  return (
    <CreationFrame
      title={texts.title}
      close={close}
      begins="empty"
      foot={
        <>
          <StagingNeeds id={needId} />
          <div className={styles.buttons}>
            <Button
              appearance="primary"
              disabledFocusable={chosen === undefined || need !== null}
              aria-describedby={need === null ? undefined : needId}
              onClick={next}
            >
              {texts.next}
            </Button>
            <Button onClick={close}>{shellTexts.cancel}</Button>
          </div>
        </>
      }
    >
      <div className={styles.tables}>
        <TablePicker
          environment={environment}
          label={texts.firstTable}
          chosen={from}
          reasonOf={reasonFirst}
          choose={(table) => chooseTables({ from: table })}
        />
        <TablePicker
          environment={environment}
          label={texts.secondTable}
          chosen={to}
          reasonOf={reasonSecond}
          choose={(table) => chooseTables({ to: table })}
        />
      </div>
      {from === undefined || to === undefined ? (
        <Text className={styles.hint}>{texts.chooseTables}</Text>
      ) : list === null ? (
        <Skeleton className={styles.skeleton} aria-label={texts.reading}>
          <SkeletonItem size={64} />
          <SkeletonItem size={64} />
          <SkeletonItem size={64} />
        </Skeleton>
      ) : (
        <KindCards
          environment={environment}
          list={list}
          chosen={chosen === undefined ? undefined : proposalKey(chosen.shape)}
          choose={choose}
        />
      )}
    </CreationFrame>
  )
}
