const moment = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'medium' })

/** A moment as the reader's language writes it; the text itself where it is none. */
export function momentText(text: string): string {
  const date = new Date(text)
  return Number.isNaN(date.getTime()) ? text : moment.format(date)
}
