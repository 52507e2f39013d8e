/** Numbers and dates as the reader's language writes them. */
const number = new Intl.NumberFormat()

export const formatNumber = (value: number): string => number.format(value)
