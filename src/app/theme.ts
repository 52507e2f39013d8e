import { teamsHighContrastTheme, webDarkTheme, webLightTheme, type Theme } from '@fluentui/react-components'
import * as z from 'zod/mini'
import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import { useMedia } from '../ui/media.ts'

export const themeChoices = ['system', 'light', 'dark', 'contrast'] as const
export type ThemeChoice = (typeof themeChoices)[number]
/** What is drawn, once the system was asked. */
export type ThemeName = Exclude<ThemeChoice, 'system'>

const key = 'kinship.theme'
/** What was chosen before. A browser that refuses its storage forgets the choice; the workspace reports that it does. */
function kept(): ThemeChoice {
  try {
    const stored = z.enum(themeChoices).safeParse(localStorage.getItem(key))
    return stored.success ? stored.data : 'system'
  } catch {
    return 'system'
  }
}

const choice = createStore<{ choice: ThemeChoice }>(() => ({ choice: kept() }))
/** What another tab chooses holds here too. */
addEventListener('storage', (event) => event.key === key && choice.setState({ choice: kept() }))

export const useThemeChoice = (): ThemeChoice => useStore(choice, (state) => state.choice)

export function chooseTheme(next: ThemeChoice): void {
  choice.setState({ choice: next })
  try {
    localStorage.setItem(key, next)
  } catch {
    // As above: it holds for this tab.
  }
}

const themes: Readonly<Record<ThemeName, Theme>> = {
  light: webLightTheme,
  dark: webDarkTheme,
  contrast: teamsHighContrastTheme,
}

export function useThemeName(): ThemeName {
  const isContrast = useMedia('(forced-colors: active), (prefers-contrast: more)')
  const isDark = useMedia('(prefers-color-scheme: dark)')
  const chosen = useThemeChoice()
  if (chosen !== 'system') return chosen
  return isContrast ? 'contrast' : isDark ? 'dark' : 'light'
}

export const useTheme = (): Theme => themes[useThemeName()]
