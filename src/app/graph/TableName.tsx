/** The name of a table on its card: of as many lines as there is room for, broken where a reader would. */
export function TableName({ name }: { name: string }) {
  return (
    <span className="table-node-name" style={lettersOf(name)}>
      {name.replaceAll('/', '/\u200B')}
    </span>
  )
}

/** How many letters the longest word of a name has: they are written no larger than it fits. */
const lettersOf = (name: string): Readonly<Record<`--${string}`, number>> => ({
  '--letters': Math.max(...name.split(/[\s/]+/).map((word) => word.length)),
})
