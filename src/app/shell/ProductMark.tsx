import { Text, makeStyles, tokens } from '@fluentui/react-components'
import { shellTexts } from '../texts/shell.ts'

const useStyles = makeStyles({
  mark: { display: 'inline-flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
  image: { display: 'block' },
})

export function ProductMark() {
  const styles = useStyles()
  return (
    <span className={styles.mark}>
      <img className={styles.image} src="/icon.svg" width={24} height={24} alt="" />
      <Text weight="semibold" size={400}>
        {shellTexts.product}
      </Text>
    </span>
  )
}
