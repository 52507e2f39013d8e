import { PortalMountNodeProvider, makeStyles, tokens } from '@fluentui/react-components'
import { Outlet, useLocation } from '@tanstack/react-router'
import { useCallback, useRef, useState } from 'react'
import { useArrival } from '../arrival.ts'
import { shellTexts } from '../texts/shell.ts'
import { pageNames } from './pageNames.ts'
import { DetailsPanel } from './DetailsPanel.tsx'
import { Navigation } from './Navigation.tsx'
import { Notices } from './Notices.tsx'
import { PageProgress } from './PageProgress.tsx'
import { TopBar } from './TopBar.tsx'
import { covering } from './covering.ts'
import { useFocusFound } from './focusFound.ts'
import { useShortcuts } from './shortcuts.ts'
import { useStepsSaid } from './stepsSaid.ts'

const useStyles = makeStyles({
  shell: {
    height: '100%',
    display: 'grid',
    gridTemplateRows: 'auto minmax(0, 1fr)',
    backgroundColor: tokens.colorNeutralBackground3,
  },
  // On a narrow screen the panel lies over the page, never over the bar above: the solution is chosen there.
  body: {
    position: 'relative',
    display: 'flex',
    minHeight: 0,
    minWidth: 0,
    // What is covered has no focus and is not read out. Menus and dialogs of the details are at the end of the content.
    [covering]: { ':has(> aside) > nav': { visibility: 'hidden' }, ':has(> aside) > main > :not(:last-child)': { visibility: 'hidden' } },
  },
  main: {
    position: 'relative',
    flex: 1,
    minWidth: 0,
    display: 'flex',
    flexDirection: 'column',
    backgroundColor: tokens.colorNeutralBackground1,
    borderTopLeftRadius: tokens.borderRadiusXLarge,
    overflow: 'hidden',
  },
  page: { flex: 1, minHeight: 0, display: 'flex', flexDirection: 'column' },
})

/** The frame of every page of an environment. */
export function Shell() {
  const styles = useStyles()
  useShortcuts()
  useFocusFound()
  useStepsSaid()
  const { pathname } = useLocation()
  const page = pageNames.find((name) => pathname.split('/')[2] === name)
  // Menus, lists and tooltips are content: they belong inside of a landmark, not beside it in the body.
  const [overlays] = useState(() => document.createElement('div'))
  const content = useRef<HTMLElement>(null)
  const placeOverlays = useCallback(
    (main: HTMLElement | null) => {
      content.current = main
      main?.append(overlays)
    },
    [overlays],
  )
  useArrival(content)
  return (
    <PortalMountNodeProvider value={overlays}>
      <div className={styles.shell}>
        {page !== undefined && <title>{shellTexts.pageTitle(shellTexts.pages[page])}</title>}
        <TopBar />
        <div className={styles.body}>
          <Navigation />
          <main className={styles.main} id="content" tabIndex={-1} ref={placeOverlays}>
            <PageProgress />
            <Notices />
            <div className={styles.page}>
              <Outlet />
            </div>
            </main>
          <DetailsPanel />
        </div>
      </div>
    </PortalMountNodeProvider>
  )
}
