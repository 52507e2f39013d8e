import { Button, Text, makeStyles, tokens } from '@fluentui/react-components'
import { ArrowDownloadRegular } from '@fluentui/react-icons'
import { useMutation } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { LinkRows } from '../../../model/linkRows.ts'
import type { ManyToMany } from '../../../model/relationship.ts'
import { Announcement } from '../../../ui/Announcement.tsx'
import { describeError } from '../../describeError.ts'
import { FailureBar } from '../../FailureBar.tsx'
import { readLinks } from '../../queriesRows.ts'
import { saveCsv } from '../../saveFile.ts'
import { useSession } from '../../session.tsx'
import { deletionTexts } from '../../texts/deletion.ts'
import { useDeletionStyles } from './useDeletionStyles.ts'

const useStyles = makeStyles({
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
})

/** Saves every link of a many-to-many relationship to a file, before they are lost. Leaving the dialog stops it. */
export function LinksExport({ relationship, rows }: { relationship: ManyToMany; rows: LinkRows }) {
  const styles = useStyles()
  const common = useDeletionStyles()
  const { connection } = useSession()
  const texts = deletionTexts.links
  const [arrived, setArrived] = useState(0)
  const stop = useRef<AbortController | null>(null)
  useEffect(() => () => stop.current?.abort(), [])
  const work = useMutation({
    mutationFn: async () => {
      const controller = new AbortController()
      stop.current = controller
      setArrived(0)
      const [links, { csvOf }] = await Promise.all([
        readLinks(connection, relationship, rows, { signal: controller.signal, onLinks: setArrived }),
        import('../../csv.ts'),
      ])
      controller.signal.throwIfAborted()
      saveCsv(texts.fileName(relationship.schemaName), csvOf([relationship.intersectColumn1, relationship.intersectColumn2], links))
      return links.length
    },
  })
  const said = work.isPending ? texts.progress(arrived) : work.data === undefined ? '' : texts.saved(work.data)
  return (
    <div className={common.part}>
      <Text>{texts.advice}</Text>
      <div className={styles.line}>
        <Button icon={<ArrowDownloadRegular />} disabledFocusable={work.isPending} onClick={() => work.mutate()}>
          {texts.export}
        </Button>
        <Text>{said}</Text>
        <Announcement when="atOnce" message={said} />
      </div>
      {work.error !== null && <FailureBar description={describeError(work.error)} />}
    </div>
  )
}
