import { Button, Field, Label, ProgressBar, SpinButton, Text, makeStyles, tokens } from '@fluentui/react-components'
import { useId } from 'react'
import { describeError } from '../../describeError.ts'
import { FailureBar } from '../../FailureBar.tsx'
import { formatNumber } from '../../texts/format.ts'
import { houseRulesTexts as texts } from '../../texts/houseRules.ts'
import { shellTexts } from '../../texts/shell.ts'
import { WaitNote } from '../../WaitNote.tsx'
import type { RowCounting as Counting } from './useRowCounting.ts'

const useStyles = makeStyles({
  place: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
  many: { display: 'inline-flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  threshold: { width: '128px', '& input': { minWidth: 0, width: '100%' } },
  progress: { flex: '1 1 200px', maxWidth: '320px' },
  state: { color: tokens.colorNeutralForeground2 },
})

/** From how many rows on is many, and counting them. */
export function RowCounting({ counting, threshold, changeThreshold }: { counting: Counting; threshold: number; changeThreshold: (rows: number) => void }) {
  const styles = useStyles()
  const id = useId()
  const { tables, counts, done, wait, error, start, cancel } = counting
  const choose = (value: number | null | undefined, display: string | undefined) => {
    const rows = value ?? Number((display ?? '').replaceAll(/[^\d]/g, ''))
    if (Number.isInteger(rows) && rows > 0) changeThreshold(rows)
  }
  return (
    <>
      <div className={styles.place}>
        <span className={styles.many}>
          <Label htmlFor={id}>{texts.threshold}</Label>
          <SpinButton
            id={id}
            className={styles.threshold}
            value={threshold}
            displayValue={formatNumber(threshold)}
            min={1}
            step={1000}
            onChange={(_, { value, displayValue }) => choose(value, displayValue)}
          />
        </span>
        {done === null ? (
          <>
            <Button onClick={start}>{counts === null ? texts.countRows : texts.countAgain}</Button>
            <Text className={styles.state} size={200}>
              {counts === null ? texts.notCounted : texts.counted(counts.size)}
            </Text>
          </>
        ) : (
          <>
            <Field className={styles.progress} validationState="none" validationMessage={texts.counting(done, tables)}>
              <ProgressBar value={done} max={Math.max(1, tables)} />
            </Field>
            <Button onClick={cancel}>{texts.cancel}</Button>
            <WaitNote wait={wait} />
          </>
        )}
      </div>
      {error !== null && done === null && <FailureBar description={describeError(error)} action={{ text: shellTexts.retry, run: start }} />}
    </>
  )
}
