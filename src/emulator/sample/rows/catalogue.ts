import type { RowBook, RowRef } from './rowBook.ts'

export interface Money {
  currency: RowRef
  exchangeRate: number
}

export interface Catalogue {
  euro: Money
  dollar: Money
  franc: Money
  priceList: RowRef
  products: readonly PricedProduct[]
  competitors: readonly RowRef[]
  subjects: readonly RowRef[]
  territories: readonly RowRef[]
}

interface PricedProduct {
  product: RowRef
  name: string
  unit: RowRef
  price: number
}

const competitors = ['Proseware', 'Trey Research', 'Relecloud', 'Nod Systems', 'First Up Consultants']

/** Name, price, unit. */
const products: readonly (readonly [string, number, 'Piece' | 'Hour' | 'Licence'])[] = [
  ['Field Tablet 10"', 489, 'Piece'],
  ['Field Tablet 12"', 629, 'Piece'],
  ['Rugged Case', 59, 'Piece'],
  ['Warehouse Scanner', 349, 'Piece'],
  ['Label Printer', 279, 'Piece'],
  ['Edge Gateway', 1190, 'Piece'],
  ['Temperature Sensor (Pack of 10)', 240, 'Piece'],
  ['Asset Tracker', 85, 'Piece'],
  ['Service Desk Licence', 45, 'Licence'],
  ['Portal Licence', 12, 'Licence'],
  ['Analytics Licence', 30, 'Licence'],
  ['Mobile Licence', 8, 'Licence'],
  ['Consulting', 145, 'Hour'],
  ['Training', 120, 'Hour'],
  ['Data Migration', 160, 'Hour'],
  ['On-Site Support', 110, 'Hour'],
]

export function addCurrencies(book: RowBook): Pick<Catalogue, 'euro' | 'dollar' | 'franc'> {
  const currency = (name: string, isoCode: string, symbol: string, exchangeRate: number): Money => ({
    currency: book.add('transactioncurrency', {
      currencyname: name,
      isocurrencycode: isoCode,
      currencysymbol: symbol,
      exchangerate: exchangeRate,
      currencyprecision: 2,
    }),
    exchangeRate,
  })
  return {
    euro: currency('Euro', 'EUR', '€', 1),
    dollar: currency('US Dollar', 'USD', '$', 1.09),
    franc: currency('Swiss Franc', 'CHF', 'CHF', 0.94),
  }
}

/** Reference data: price lists, products, competitors, subjects, territories. */
export function addCatalogue(book: RowBook, currencies: ReturnType<typeof addCurrencies>): Catalogue {
  const { euro, dollar } = currencies
  const list = (name: string, { currency }: Money, isActive = true) =>
    book.add('pricelevel', {
      name,
      transactioncurrencyid: currency,
      ...(isActive ? { statuscode: 100001 } : { statecode: 1, statuscode: 100002 }),
    })
  const priceList = list('Standard 2026 (EUR)', euro)
  const abroad = list('Standard 2026 (USD)', dollar)
  list('Standard 2025 (EUR)', euro, false)
  const subjects = addSubjects(book)
  return {
    ...currencies,
    priceList,
    products: addProducts(book, [[priceList, euro], [abroad, dollar]], subjects),
    competitors: competitors.map((name) =>
      book.add('competitor', {
        name,
        websiteurl: `https://www.${name.toLowerCase().replaceAll(' ', '')}.example`,
        transactioncurrencyid: euro.currency,
      }),
    ),
    subjects,
    territories: ['North', 'South', 'Alpine', 'Overseas'].map((name) =>
      book.add('territory', { name, transactioncurrencyid: euro.currency }),
    ),
  }
}

function addSubjects(book: RowBook): RowRef[] {
  const root = book.add('subject', { title: 'All Subjects', featuremask: 1 })
  const children = ['Hardware', 'Software', 'Services', 'Billing'].map((title) =>
    book.add('subject', { title, parentsubject: root, featuremask: 1 }),
  )
  return [root, ...children]
}

function addProducts(
  book: RowBook,
  lists: readonly (readonly [RowRef, Money])[],
  subjects: readonly RowRef[],
): PricedProduct[] {
  const schedule = book.add('uomschedule', { name: 'Contoso Units' })
  const unit = (name: string) =>
    book.add('uom', { name, uomscheduleid: schedule, quantity: 1, baseuomname: name })
  const units = { Piece: unit('Piece'), Hour: unit('Hour'), Licence: unit('Licence') }
  const subjectOf = { Piece: subjects[1], Licence: subjects[2], Hour: subjects[3] }
  return products.map(([name, price, kind], index) => {
    const number = `CP-${1001 + index}`
    const product = book.add('product', {
      name,
      productnumber: number,
      defaultuomid: units[kind],
      defaultuomscheduleid: schedule,
      subjectid: subjectOf[kind] ?? null,
      currentcost: Math.round(price * 60) / 100,
      iskit: false,
    })
    for (const [list, { currency, exchangeRate }] of lists) {
      book.add('productpricelevel', {
        productidname: name,
        productid: product,
        pricelevelid: list,
        productnumber: number,
        uomid: units[kind],
        uomscheduleid: schedule,
        transactioncurrencyid: currency,
        exchangerate: exchangeRate,
        amount_base: price,
      })
    }
    return { product, name, unit: units[kind], price }
  })
}
