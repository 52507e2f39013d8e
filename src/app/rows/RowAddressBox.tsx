import { Field, Input, makeStyles } from '@fluentui/react-components'
import { LinkRegular } from '@fluentui/react-icons'
import { useState } from 'react'
import { readPastedRow } from '../../model/pastedRow.ts'
import type { RowRef } from '../../model/row.ts'
import { useSession } from '../session.tsx'
import { rowsTexts } from '../texts/rows.ts'

const texts = rowsTexts.finder

const useStyles = makeStyles({ field: { alignSelf: 'center', width: '480px', maxWidth: '100%', boxSizing: 'border-box' } })

/** Takes the address of a row, which names its table too: the row opens as soon as the address can be read. */
export function RowAddressBox({ open }: { open: (row: RowRef) => void }) {
  const styles = useStyles()
  const { environment } = useSession()
  const [text, setText] = useState('')
  const pasted = readPastedRow(environment, text)
  const problem =
    pasted.type === 'unknownTable'
      ? texts.unknownTable(pasted.name)
      : pasted.type === 'noRow'
        ? texts.none
        : pasted.type === 'id'
          ? texts.noTable
          : null
  return (
    <Field className={styles.field} label={texts.address} {...(problem === null ? {} : { validationMessage: problem })}>
      <Input
        contentBefore={<LinkRegular />}
        placeholder={texts.addressExample}
        value={text}
        onChange={(_, { value }) => {
          setText(value)
          const read = readPastedRow(environment, value)
          if (read.type === 'row') open(read)
        }}
      />
    </Field>
  )
}
