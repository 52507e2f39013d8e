import { Dialog, DialogSurface, Input, Text, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { SearchRegular } from '@fluentui/react-icons'
import { useLocation, useNavigate, useParams } from '@tanstack/react-router'
import { useDeferredValue, useId, useMemo, useState, type KeyboardEvent } from 'react'
import { Announcement } from '../../ui/Announcement.tsx'
import { useReturnFocus } from '../../ui/returnFocus.ts'
import { useSession } from '../session.tsx'
import { useSolutionAddition } from '../solutionAddition.ts'
import { shellTexts } from '../texts/shell.ts'
import { tableForLine, tableInHand } from './lineInView.ts'
import { closePalette, takeTyped } from './palette.ts'
import { addToSolution, findMatches, type PaletteMatch } from './paletteMatches.ts'

const useStyles = makeStyles({
  surface: {
    // Its box stays where it is, however long the list below it.
    marginBlock: 'min(20vh, 200px) auto',
    padding: tokens.spacingVerticalM,
    maxWidth: '640px',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
  },
  list: { listStyleType: 'none', margin: 0, padding: 0, maxHeight: '50vh', overflowY: 'auto' },
  option: {
    display: 'flex',
    alignItems: 'baseline',
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusMedium,
    cursor: 'pointer',
  },
  chosen: {
    backgroundColor: tokens.colorNeutralBackground1Hover,
    // As other lists mark what Enter takes; inside, because the list cuts off what reaches out of it.
    outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
    outlineOffset: `calc(-1 * ${tokens.strokeWidthThick})`,
  },
  closed: { color: tokens.colorNeutralForegroundDisabled, cursor: 'not-allowed' },
  name: { overflowWrap: 'anywhere' },
  detail: { color: tokens.colorNeutralForeground3, marginInlineStart: 'auto', textAlign: 'end', overflowWrap: 'anywhere' },
})

/** A command that cannot be carried out now. */
const isClosed = (match: PaletteMatch): boolean => match.type === 'command' && match.id === 'addToSolution' && match.isClosed

/** Goes anywhere by name: pages, tables, relationships. */
export function CommandPalette() {
  const styles = useStyles()
  useReturnFocus()
  const { environment } = useSession()
  const params = useParams({ from: '/$environment' })
  const { pathname, search } = useLocation()
  const navigate = useNavigate()
  const [text, setText] = useState('')
  const [index, setIndex] = useState(0)
  const listId = useId()
  const sought = useDeferredValue(text)
  const relationship = search.relationship ?? null
  const addition = useSolutionAddition(relationship)
  const closed = addition?.closed
  const solution = addition?.closed === null ? addition.solution : ''
  const commands = useMemo(
    () => (relationship === null || closed === undefined ? [] : [addToSolution(relationship, solution, closed)]),
    [relationship, solution, closed],
  )
  const matches = useMemo(() => findMatches(environment, sought, commands), [environment, sought, commands])
  const chosen = matches[Math.min(index, matches.length - 1)]

  const go = (match: PaletteMatch) => {
    if (isClosed(match)) return
    closePalette()
    switch (match.type) {
      case 'page':
        return void navigate({ to: `/$environment/${match.id}`, params })
      case 'command':
        if (match.id === 'addToSolution') return addition?.closed === null ? addition.add(false) : undefined
        if (match.id === 'linkRows') return void navigate({ to: '/$environment/links', params, search: {} })
        if (match.id === 'newRelationship') return void navigate({ to: '.', search: (present) => ({ ...present, create: {} }) })
        if (match.id !== 'paths') return void navigate({ to: `/$environment/impact/${match.id}`, params })
        return void navigate({ to: '/$environment/impact/paths', params, search: { from: tableInHand(pathname, search) } })
      case 'impact':
        return void navigate({ to: '/$environment/impact', params, search: { table: match.id } })
      case 'table':
        return void navigate({ to: '/$environment/graph', params, search: { table: match.id } })
      case 'relationship': {
        const isGraph = pathname === `/${params.environment}/graph`
        const table = isGraph ? tableForLine(environment, match.id, search) : null
        if (table !== null) {
          return void navigate({ to: '/$environment/graph', params, search: { table, relationship: match.id } })
        }
        return void navigate({
          to: '.',
          search: (present) => ({ ...present, relationship: match.id, create: undefined }),
        })
      }
    }
  }
  /** The list follows the text a moment later; what is meant is the text. */
  const enter = (wanted = text, position = index) => {
    const meant = sought === wanted ? matches : findMatches(environment, wanted, commands)
    const match = meant[Math.min(position, meant.length - 1)]
    if (match !== undefined) go(match)
  }
  const takeOver = () => {
    const typed = takeTyped()
    if (typed.text !== '') setText(typed.text)
    if (typed.entered) enter(typed.text, 0)
  }
  const keys = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') setIndex((present) => Math.min(present + 1, matches.length - 1))
    else if (event.key === 'ArrowUp') setIndex((present) => Math.max(present - 1, 0))
    else if (event.key === 'Enter') enter()
    else return
    event.preventDefault()
  }
  const optionId = (match: PaletteMatch) => `${listId}-${match.type}-${match.id}`
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && closePalette()}>
      <DialogSurface className={styles.surface} aria-label={shellTexts.search}>
        <Input
          role="combobox"
          aria-label={shellTexts.search}
          aria-expanded={matches.length > 0}
          aria-controls={listId}
          aria-activedescendant={chosen === undefined ? undefined : optionId(chosen)}
          size="large"
          contentBefore={<SearchRegular />}
          placeholder={shellTexts.search}
          value={text}
          onChange={(_, { value }) => {
            setText(value)
            setIndex(0)
          }}
          onFocus={takeOver}
          onKeyDown={keys}
        />
        {matches.length === 0 && <Text>{shellTexts.searchNothing(sought)}</Text>}
        <Announcement when="settled" message={matches.length === 0 ? shellTexts.searchNothing(sought) : shellTexts.searchFound(matches.length)} />
        <ul className={styles.list} id={listId} role="listbox" aria-label={shellTexts.search}>
          {matches.map((match, position) => (
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the combobox above has the keys
            <li
              key={optionId(match)}
              id={optionId(match)}
              role="option"
              aria-selected={match === chosen}
              aria-disabled={isClosed(match)}
              className={mergeClasses(styles.option, match === chosen && styles.chosen, isClosed(match) && styles.closed)}
              ref={match === chosen ? (element) => element?.scrollIntoView({ block: 'nearest' }) : null}
              onPointerMove={() => setIndex(position)}
              onClick={() => go(match)}
            >
              <Text className={styles.name}>{match.name}</Text>
              <Text size={200} className={styles.detail}>
                {match.detail}
              </Text>
            </li>
          ))}
        </ul>
      </DialogSurface>
    </Dialog>
  )
}
