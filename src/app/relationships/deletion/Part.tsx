import { Subtitle2 } from '@fluentui/react-components'
import { useId, type ReactNode } from 'react'
import { useDeletionStyles } from './useDeletionStyles.ts'

/** A part of the dialog below its heading. */
export function Part({ title, children }: { title: string; children: ReactNode }) {
  const styles = useDeletionStyles()
  const id = useId()
  return (
    <section className={styles.part} aria-labelledby={id}>
      <Subtitle2 as="h3" id={id} className={styles.heading}>
        {title}
      </Subtitle2>
      {children}
    </section>
  )
}
