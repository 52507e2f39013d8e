import { Subtitle2, Text, makeStyles, tokens } from '@fluentui/react-components'
import { useId, type ReactNode } from 'react'

const useStyles = makeStyles({
  section: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    paddingBlock: tokens.spacingVerticalL,
    ':not(:first-child)': { borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}` },
  },
  title: { margin: 0 },
  caption: { color: tokens.colorNeutralForeground2 },
})

/** One part of the form. `caption`: what its fields are about, in a sentence. */
export function FormSection(props: { title: string; caption?: string | undefined; children: ReactNode }) {
  const styles = useStyles()
  const { title, caption, children } = props
  const id = useId()
  return (
    <section className={styles.section} aria-labelledby={id}>
      <Subtitle2 as="h3" id={id} className={styles.title}>
        {title}
      </Subtitle2>
      {caption !== undefined && <Text className={styles.caption}>{caption}</Text>}
      {children}
    </section>
  )
}
