import { isParental } from '../model/cascade.ts'
import type { Environment } from '../model/environment.ts'
import { isLocked, type Relationship } from '../model/relationship.ts'
import type { ImpactAction } from '../model/impact/impactAction.ts'
import { reachOfLine, type Light, type LineReach } from './light.ts'
import { settingMark, type Mark } from './settingMark.ts'
import { common, type BundleLine, type Line, type SingleLine } from './lines.ts'

interface EdgeLook {
  /** A change is staged for it. */
  readonly isStaged: boolean
  /** Its deletion is staged. */
  readonly isLeaving: boolean
  /** Not part of the solution the customizer works in. */
  readonly isOutside: boolean
  readonly isParental: boolean
  readonly isLocked: boolean
  /** The setting all of its relationships share; null when they differ, and for a many-to-many, which has no cascades. */
  readonly mark: Mark | null
  /** Each letter among its relationships, once. */
  readonly marks: readonly Mark[]
  readonly reach: LineReach
}

export interface RelationshipEdge extends SingleLine, EdgeLook {
  readonly relationship: Relationship
}

export interface BundleEdge extends BundleLine, EdgeLook {
  readonly relationships: readonly Relationship[]
}

/** A line with what its relationships' values say about it. */
export type Edge = RelationshipEdge | BundleEdge

/** What the look of lines depends on besides the staged environment. */
export interface LookOptions {
  /** Before the staged changes; what differs is staged. */
  readonly baseline: Environment
  /** Schema names in the chosen solution; null when none is chosen. */
  readonly inSolution: ReadonlySet<string> | null
  /** The action whose settings colour the lines. */
  readonly action: ImpactAction
  /** What a lens lights; null without one. */
  readonly light: Light | null
}

/** The lines of an environment with the look its values give them. Throws for a line of another environment. */
export function dressLines(lines: readonly Line[], environment: Environment, options: LookOptions): readonly Edge[] {
  const find = (schemaName: string): Relationship => {
    const relationship = environment.relationships.get(schemaName)
    if (relationship === undefined) throw new Error(`The environment has no relationship ${schemaName}.`)
    return relationship
  }
  const leaving = environment.leaving ?? none
  return lines.map((line): Edge => {
    const reach = reachOfLine(options.light, line)
    if (line.type === 'relationship') {
      const relationship = find(line.id)
      return { ...line, relationship, ...lookOf([relationship], options, leaving), reach }
    }
    const relationships = line.schemaNames.map(find)
    return { ...line, relationships, ...lookOf(relationships, options, leaving), reach }
  })
}

const none: ReadonlySet<string> = new Set()

function lookOf(
  relationships: readonly Relationship[],
  { baseline, inSolution, action }: LookOptions,
  leaving: ReadonlySet<string>,
): Omit<EdgeLook, 'reach'> {
  const marks = relationships.map((relationship) =>
    relationship.type === 'OneToMany' ? settingMark(action, relationship.cascade[action]) : null,
  )
  return {
    isStaged: relationships.some(
      (relationship) =>
        baseline.relationships.get(relationship.schemaName) !== relationship || leaving.has(relationship.schemaName),
    ),
    isLeaving: relationships.every(({ schemaName }) => leaving.has(schemaName)),
    isOutside: inSolution !== null && relationships.every(({ schemaName }) => !inSolution.has(schemaName)),
    isParental: relationships.some((relationship) => relationship.type === 'OneToMany' && isParental(relationship.cascade)),
    isLocked: relationships.every(isLocked),
    mark: common(marks),
    marks: [...new Set(marks.filter((mark) => mark !== null))],
  }
}
