import { makeStyles, tokens } from '@fluentui/react-components'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import {
  useRef,
  useState,
  type FocusEvent,
  type KeyboardEvent,
  type PointerEvent,
} from 'react'
import { Announcement } from '../../ui/Announcement.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import type { CreationSearch } from '../detailsSearch.ts'
import { lazyPart, type MissingPart } from '../lazyPart.tsx'
import { shellTexts } from '../texts/shell.ts'
import { DetailsSkeleton } from './DetailsSkeleton.tsx'
import { covering } from './covering.ts'
import { useFocusKept } from './focusKept.ts'

const RelationshipPart = lazyPart(async () => (await import('../relationships/panel/RelationshipPanel.tsx')).RelationshipPanel)
const CreationPart = lazyPart(async () => (await import('../relationships/creation/CreationPanel.tsx')).CreationPanel)

const narrowest = 300
const widest = 720
const step = 24
/** Two columns of a form's words need more than a list of facts. */
const formWidth = 460

const useStyles = makeStyles({
  panel: {
    position: 'relative',
    flexShrink: 0,
    maxWidth: '100%',
    display: 'flex',
    flexDirection: 'column',
    minHeight: 0,
    backgroundColor: tokens.colorNeutralBackground1,
    ':focus': { outlineStyle: 'none' },
    borderLeft: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    // In a small window they cover the page; closing them leads back to it.
    [covering]: { position: 'absolute', insetBlock: 0, insetInlineEnd: 0, zIndex: 10, minWidth: '100%', borderLeftWidth: 0 },
  },
  handle: {
    position: 'absolute',
    insetBlock: 0,
    insetInlineStart: '-4px',
    width: '8px',
    cursor: 'col-resize',
    zIndex: 1,
    touchAction: 'none',
    ':hover': { backgroundColor: tokens.colorBrandStroke2 },
    ':focus-visible': { outline: 'none', backgroundColor: tokens.colorBrandStroke1 },
    [covering]: { display: 'none' },
  },
})

const route = getRouteApi('/$environment')

/** The right-hand panel: the form or the relationship the address names. Its width is dragged, or changed with the arrow keys. */
export function DetailsPanel() {
  const styles = useStyles()
  const { relationship, create } = route.useSearch()
  // Not the route's own: from there `.` would be the start of the environment, not the page on the screen.
  const navigate = useNavigate()
  const [width, setWidth] = useState(400)
  const panel = useRef<HTMLElement>(null)
  const shown = create !== undefined ? 'form' : relationship !== undefined ? 'relationship' : null
  const kept = useFocusKept(shown, create === undefined ? (relationship ?? null) : `form ${relationship ?? ''}`, panel)
  if (shown === null) return null
  const resize = (next: number) => setWidth(Math.min(widest, Math.max(narrowest, next)))
  const drag = (event: PointerEvent<HTMLElement>) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return
    resize(document.documentElement.clientWidth - event.clientX)
  }
  const keys = (event: KeyboardEvent) => {
    if (event.key === 'ArrowLeft') resize(width + step)
    else if (event.key === 'ArrowRight') resize(width - step)
    else return
    event.preventDefault()
  }
  const enter = ({ currentTarget, target, relatedTarget }: FocusEvent<HTMLElement>) => {
    if (!currentTarget.contains(target) || currentTarget.contains(relatedTarget)) return
    if (relatedTarget instanceof HTMLElement) kept.enter(relatedTarget)
  }
  const changeCreation = (next: CreationSearch | undefined) =>
    navigate({ to: '.', search: (present) => ({ ...present, create: next }), replace: true })
  /** Shows what was staged. The form is not in the history any more: a step back must not bring it empty. */
  const done = (schemaName: string) => {
    kept.leave(false)
    return navigate({ to: '.', search: (present) => ({ ...present, create: undefined, relationship: schemaName }), replace: true })
  }
  const close = () => {
    kept.leave(true)
    if (create !== undefined) void changeCreation(undefined)
    else void navigate({ to: '.', search: (present) => ({ ...present, relationship: undefined }) })
  }
  const escape = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key !== 'Escape' || event.defaultPrevented || create !== undefined || !isWithin(event)) return
    event.preventDefault()
    close()
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- it learns where the focus came from, and hears Escape
    <aside
      className={styles.panel}
      aria-label={shellTexts.details}
      style={{ width: create === undefined ? width : Math.max(width, formWidth) }}
      ref={panel}
      tabIndex={-1}
      onFocus={enter}
      onKeyDown={escape}
    >
      <Announcement when="atOnce" message={create === undefined && relationship !== undefined ? shellTexts.detailsOf(relationship) : ''} />
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- a focusable separator is a widget (WAI-ARIA) */}
      <div
        className={styles.handle}
        role="separator"
        aria-orientation="vertical"
        aria-label={shellTexts.resizeDetails}
        aria-valuenow={width}
        aria-valuemin={narrowest}
        aria-valuemax={widest}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- see above
        tabIndex={0}
        onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
        onPointerMove={drag}
        onKeyDown={keys}
      />
      {/* A part of its own for each: what has gone must not stay hidden in it, with the focus, until the next is loaded. */}
      {create !== undefined ? (
        <CreationPart waiting={<DetailsSkeleton />} missing={PanelMissing} close={close}>
          {(CreationPanel) => (
            <CreationPanel
              key={create.edit ?? ''}
              search={create}
              changeSearch={(next) => void changeCreation(next)}
              done={(schemaName) => void done(schemaName)}
              close={close}
            />
          )}
        </CreationPart>
      ) : (
        relationship !== undefined && (
          <RelationshipPart waiting={<DetailsSkeleton />} missing={PanelMissing} close={close}>
            {(RelationshipPanel) => <RelationshipPanel key={relationship} schemaName={relationship} close={close} />}
          </RelationshipPart>
        )
      )}
    </aside>
  )
}

/** Whether the key is the panel's: menus and dialogs lie elsewhere, and an open list is closed first. */
const isWithin = ({ currentTarget, target }: KeyboardEvent<HTMLElement>): boolean =>
  target instanceof HTMLElement && currentTarget.contains(target) && target.getAttribute('aria-expanded') !== 'true'

/** The panel did not come; the page beside it goes on. */
function PanelMissing({ error, retry, close }: MissingPart) {
  const { part, partPlaceAdvice, reload } = shellTexts.errors
  const actions = [
    { text: shellTexts.retry, run: retry },
    { text: reload, run: () => location.reload() },
    { text: shellTexts.closeDetails, run: close },
  ]
  return (
    <div role="alert">
      <EmptyState title={part} text={`${error.message} ${partPlaceAdvice}`} actions={actions} />
    </div>
  )
}
