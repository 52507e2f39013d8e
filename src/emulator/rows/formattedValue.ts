/** `1/31/2026 9:00 AM`. By hand: what `Intl` prints depends on the version of its data. */
const formattedDate = (date: Date): string => {
  const [hours, minutes] = [date.getUTCHours(), String(date.getUTCMinutes()).padStart(2, '0')]
  const day = `${date.getUTCMonth() + 1}/${date.getUTCDate()}/${date.getUTCFullYear()}`
  return `${day} ${hours % 12 || 12}:${minutes} ${hours < 12 ? 'AM' : 'PM'}`
}

const twoDigits = { minimumFractionDigits: 2, maximumFractionDigits: 2 }

/**
 * `OData.Community.Display.V1.FormattedValue` of a plain column: contract.md 6.3. The facts hold no option texts, so
 * choices have none, except the two states every table starts with. Null: no annotation.
 * @param currencySymbol Of the row's currency; empty without one.
 */
export const formattedValue = (type: string, value: unknown, currencySymbol: string): string | null => {
  if (typeof value === 'boolean') return value ? 'Yes' : 'No'
  if (type === 'State' && typeof value === 'number') return value === 0 ? 'Active' : 'Inactive'
  if (type === 'Status' && typeof value === 'number' && value <= 2) return value === 1 ? 'Active' : 'Inactive'
  if (type === 'DateTime' && typeof value === 'string') return formattedDate(new Date(value))
  if (type === 'Money' && typeof value === 'number') {
    const amount = Math.abs(value).toLocaleString('en-US', twoDigits)
    return `${value < 0 ? '-' : ''}${currencySymbol}${amount}`
  }
  if (['Integer', 'Decimal', 'Double', 'BigInt'].includes(type) && typeof value === 'number') {
    return value.toLocaleString('en-US')
  }
  return null
}
