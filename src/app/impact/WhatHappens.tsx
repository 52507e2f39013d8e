import { Text, makeStyles, tokens } from '@fluentui/react-components'
import { getRouteApi } from '@tanstack/react-router'
import { useMemo } from 'react'
import { impactOf } from '../../model/impact/impact.ts'
import { useStagedEnvironment } from '../staged.ts'
import { impactSentence, obstacleText } from '../texts/impact.ts'

const route = getRouteApi('/$environment/impact/')

const useStyles = makeStyles({ content: { padding: tokens.spacingHorizontalXL } })

/** What an action on a row of a table does to others. */
export function WhatHappens() {
  const styles = useStyles()
  const environment = useStagedEnvironment()
  const { table = 'account', action = 'delete' } = route.useSearch()
  const impact = useMemo(() => impactOf(environment, table, action), [environment, table, action])
  return (
    <div className={styles.content}>
      <Text as="p">{obstacleText(environment, impact) ?? impactSentence(environment, impact)}</Text>
    </div>
  )
}
