/**
 * `OData.Community.Display.V1.FormattedValue` of a plain column: contract.md 6.3. The facts hold no option texts, so
 * choices have none, except the two states every table starts with. Null: no annotation.
 */
export const formattedValue = (type: string, value: unknown): string | null => {
  if (typeof value === 'boolean') return value ? 'Yes' : 'No'
  if (type === 'State' && typeof value === 'number') return value === 0 ? 'Active' : 'Inactive'
  if (type === 'Status' && typeof value === 'number' && value <= 2) return value === 1 ? 'Active' : 'Inactive'
  if (type === 'DateTime' && typeof value === 'string') {
    return new Date(value).toLocaleString('en-US', {
      timeZone: 'UTC',
      dateStyle: 'short',
      timeStyle: 'short',
    })
  }
  if (type === 'Money' && typeof value === 'number') {
    return value.toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 })
  }
  if (['Integer', 'Decimal', 'Double', 'BigInt'].includes(type) && typeof value === 'number') {
    return value.toLocaleString('en-US')
  }
  return null
}
