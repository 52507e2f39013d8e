import { useEffect, useState } from 'react'
import type { Environment } from '../../../model/environment.ts'
import type { Finding } from '../../../model/houseRules/finding.ts'
import { findings, type HouseRuleOptions } from '../../../model/houseRules/houseRules.ts'

/** How long the screen is kept waiting at a time, in milliseconds. */
const slice = 8

interface Found {
  readonly environment: Environment
  readonly options: HouseRuleOptions
  readonly findings: readonly Finding[]
}

/**
 * What the house rules find, in slices between which the screen can answer. While an environment is checked, what was
 * found in the one before stands; null before the first.
 */
export function useFindings(environment: Environment, options: HouseRuleOptions) {
  const [found, setFound] = useState<Found | null>(null)
  useEffect(() => {
    const search = findings(environment, options)
    const all: Finding[] = []
    let timer: ReturnType<typeof setTimeout>
    const work = (): void => {
      for (const until = performance.now() + slice; performance.now() < until; ) {
        const next = search.next()
        if (next.done === true) return setFound({ environment, options, findings: all })
        if (next.value !== null) all.push(next.value)
      }
      timer = setTimeout(work)
    }
    timer = setTimeout(work)
    return () => clearTimeout(timer)
  }, [environment, options])
  const isSearching = found === null || found.environment !== environment || found.options !== options
  return { findings: found?.findings ?? null, isSearching }
}
