/** Fictitious companies: name, city. */
export const companies: readonly (readonly [string, string])[] = [
  ['Adventure Works', 'Hamburg'],
  ['Fabrikam', 'Munich'],
  ['Northwind Traders', 'Bremen'],
  ['Wide World Importers', 'Rotterdam'],
  ['Litware', 'Zurich'],
  ['Tailspin Toys', 'Nuremberg'],
  ['Alpine Ski House', 'Innsbruck'],
  ['Blue Yonder Airlines', 'Frankfurt'],
  ['City Power & Light', 'Leipzig'],
  ['Coho Winery', 'Trier'],
  ['Fourth Coffee', 'Vienna'],
  ['Woodgrove Bank', 'London'],
  ['VanArsdel', 'Stuttgart'],
  ['Lucerne Publishing', 'Lucerne'],
  ["Margie's Travel", 'Cologne'],
  ['Graphic Design Institute', 'Berlin'],
  ['Humongous Insurance', 'Hanover'],
  ['Consolidated Messenger', 'Antwerp'],
  ['A. Datum', 'Dresden'],
  ['School of Fine Art', 'Weimar'],
  ['Southridge Video', 'Potsdam'],
  ['The Phone Company', 'Dublin'],
  ['Bellows College', 'Edinburgh'],
  ['Best For You Organics', 'Freiburg'],
  ['Lamna Healthcare', 'Basel'],
  ['Wingtip Toys', 'Graz'],
  ['Fincher Architects', 'Copenhagen'],
  ['Munson Farms', 'Aarhus'],
  ['Contoso Pharmaceuticals', 'Mainz'],
  ['Parnell Aerospace', 'Toulouse'],
]

/** Where the larger ones have subsidiaries. */
export const branches: readonly string[] = [
  'Austria', 'Nordics', 'Switzerland', 'Benelux', 'Logistics', 'Retail',
]

export const firstNames: readonly string[] = [
  'Anna', 'Bilal', 'Carla', 'Daniel', 'Elif', 'Felix', 'Greta', 'Henrik', 'Ines', 'Jakub', 'Katrin', 'Luca',
  'Miriam', 'Nils', 'Oksana', 'Paul', 'Ruth', 'Stefan', 'Tessa', 'Umar', 'Vera', 'Wanda', 'Yusuf', 'Zoe',
]

export const lastNames: readonly string[] = [
  'Abel', 'Bakker', 'Castillo', 'Dahl', 'Eriksen', 'Fischer', 'Gruber', 'Horvat', 'Ivanova', 'Jansen', 'Kaya',
  'Lehmann', 'Meier', 'Novak', 'Olsen', 'Peeters', 'Quinn', 'Rossi', 'Sommer', 'Thomsen', 'Urban', 'Vogel',
  'Weber', 'Zimmer',
]

/** A mail address at a domain reserved for examples. */
export function mailAddress(firstName: string, lastName: string, company: string): string {
  return `${firstName}.${lastName}@${domain(company)}`.toLowerCase()
}

export function domain(company: string): string {
  const known = new Map([['Adventure Works', 'adventure-works.com'], ['Fabrikam', 'fabrikam.com']])
  const slug = company.toLowerCase().replaceAll(/[^a-z]+/g, '-').replaceAll(/^-|-$/g, '')
  return known.get(company) ?? `${slug}.example`
}
