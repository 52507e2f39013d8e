import { Field, Input, Text } from '@fluentui/react-components'
import { deletionTexts } from '../../texts/deletion.ts'
import { useDeletionStyles } from './useDeletionStyles.ts'

/** Asks for the name to be typed, letter by letter: nobody deletes in passing (safety.md P9). */
export function ConfirmName(props: { schemaName: string; typed: string; setTyped: (typed: string) => void }) {
  const styles = useDeletionStyles()
  const { schemaName, typed, setTyped } = props
  return (
    <div className={styles.part}>
      <Field label={{ children: deletionTexts.confirm.label(schemaName), className: styles.text }}>
        <Input
          value={typed}
          onChange={(_, { value }) => setTyped(value)}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          dir="auto"
        />
      </Field>
      <Text className={styles.aside}>{deletionTexts.confirm.note}</Text>
    </div>
  )
}
