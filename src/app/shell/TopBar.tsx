import { Button, Tooltip, makeStyles, tokens } from '@fluentui/react-components'
import { ArrowRedoRegular, ArrowUndoRegular, BranchCompareRegular, SearchRegular } from '@fluentui/react-icons'
import { Link, useNavigate } from '@tanstack/react-router'
import { useSession, useWorkspace } from '../session.tsx'
import { shellTexts } from '../texts/shell.ts'
import { EnvironmentName } from './EnvironmentName.tsx'
import { AccountMenu } from './AccountMenu.tsx'
import { LoadedPalette } from './LoadedPalette.tsx'
import { openPalette, usePaletteOpen } from './palette.ts'
import { ProductMark } from './ProductMark.tsx'
import { RefreshButton } from './RefreshButton.tsx'
import { SolutionPicker } from './SolutionPicker.tsx'
import { ThemeMenu } from './ThemeMenu.tsx'

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    minHeight: '32px',
  },
  skip: {
    position: 'absolute',
    insetBlockStart: 0,
    transform: 'translateY(-200%)',
    ':focus-visible': { transform: 'none', zIndex: 1 },
  },
  home: { display: 'flex', color: 'inherit', textDecorationLine: 'none' },
  search: {
    flex: '1 1 120px',
    maxWidth: '420px',
    marginInline: 'auto',
    justifyContent: 'flex-start',
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground3,
    overflow: 'hidden',
    whiteSpace: 'nowrap',
    containerType: 'inline-size',
  },
  whole: { '@container (max-width: 270px)': { display: 'none' } },
  short: { '@container (min-width: 270.01px)': { display: 'none' } },
  shortcut: {
    flexShrink: 0,
    marginInlineStart: 'auto',
    paddingInlineStart: tokens.spacingHorizontalM,
    fontSize: tokens.fontSizeBase200,
    '@container (max-width: 340px)': { display: 'none' },
  },
  tools: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
})

export function TopBar() {
  const styles = useStyles()
  const navigate = useNavigate()
  const { connection } = useSession()
  const count = useWorkspace((workspace) => workspace.staged.length)
  const canUndo = useWorkspace((workspace) => workspace.past.length > 0)
  const canRedo = useWorkspace((workspace) => workspace.future.length > 0)
  const undo = useWorkspace((workspace) => workspace.undo)
  const redo = useWorkspace((workspace) => workspace.redo)
  const paletteOpen = usePaletteOpen()
  return (
    <header className={styles.bar}>
      <Button className={styles.skip} onClick={() => document.getElementById('content')?.focus()}>
        {shellTexts.skipToContent}
      </Button>
      <Link to="/" className={styles.home}>
        <ProductMark />
      </Link>
      <EnvironmentName />
      <Button className={styles.search} icon={<SearchRegular />} aria-label={shellTexts.search} onClick={openPalette}>
        <span className={styles.whole}>{shellTexts.search}</span>
        <span className={styles.short}>{shellTexts.searchShort}</span>
        <span className={styles.shortcut} aria-hidden="true">
          {shellTexts.searchShortcut}
        </span>
      </Button>
      <SolutionPicker />
      <div className={styles.tools}>
        <RefreshButton />
        <Tooltip content={shellTexts.undo} relationship="label">
          <Button appearance="subtle" icon={<ArrowUndoRegular />} disabledFocusable={!canUndo} onClick={undo} />
        </Tooltip>
        <Tooltip content={shellTexts.redo} relationship="label">
          <Button appearance="subtle" icon={<ArrowRedoRegular />} disabledFocusable={!canRedo} onClick={redo} />
        </Tooltip>
        <Button
          appearance={count > 0 ? 'primary' : 'secondary'}
          icon={<BranchCompareRegular />}
          onClick={() => void navigate({ to: '/$environment/changes', params: { environment: connection.id } })}
        >
          {shellTexts.changes(count)}
        </Button>
        <ThemeMenu />
        {connection.auth !== null && <AccountMenu auth={connection.auth} />}
      </div>
      {paletteOpen && <LoadedPalette />}
    </header>
  )
}
