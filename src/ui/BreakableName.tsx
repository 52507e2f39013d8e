import { Fragment } from 'react'

/** A name as systems write it, which may break after its underscores rather than within a word. */
export function BreakableName({ name }: { name: string }) {
  return name.split(/(?<=_)/).map((word, place) => (
    // oxlint-disable-next-line react/no-array-index-key -- a word has no other identity
    <Fragment key={place}>
      {place > 0 && <wbr />}
      {word}
    </Fragment>
  ))
}
