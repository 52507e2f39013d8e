import { SearchBox, makeStyles } from '@fluentui/react-components'
import { useState } from 'react'

const useStyles = makeStyles({ box: { width: '320px', maxWidth: '100%', flexShrink: 1 } })

/**
 * A search box whose text lives in the address. The address follows a moment behind the keys, so while the box has the
 * focus its own text counts.
 */
export function FindBox(props: { label: string; text: string; find: (text: string) => void }) {
  const { label, text, find } = props
  const styles = useStyles()
  const [typed, setTyped] = useState<string | null>(null)
  return (
    <SearchBox
      className={styles.box}
      aria-label={label}
      placeholder={label}
      value={typed ?? text}
      onBlur={() => setTyped(null)}
      onChange={(_, { value }) => {
        setTyped(value)
        find(value)
      }}
    />
  )
}
