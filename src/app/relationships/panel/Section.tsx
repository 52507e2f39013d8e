import { AccordionHeader, AccordionItem, AccordionPanel, makeStyles, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'

const useStyles = makeStyles({
  panel: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL, paddingBlock: tokens.spacingVerticalS },
})

/** One foldable part of the panel. */
export function Section(props: { id: string; title: string; children: ReactNode }) {
  const styles = useStyles()
  return (
    <AccordionItem value={props.id}>
      <AccordionHeader as="h3" expandIconPosition="end">
        {props.title}
      </AccordionHeader>
      <AccordionPanel className={styles.panel}>{props.children}</AccordionPanel>
    </AccordionItem>
  )
}
