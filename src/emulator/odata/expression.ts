/** A literal of an OData expression. */
export type Literal =
  | { readonly type: 'null' }
  | { readonly type: 'boolean'; readonly value: boolean }
  | { readonly type: 'number'; readonly value: number }
  | { readonly type: 'string'; readonly value: string }
  | { readonly type: 'guid'; readonly value: string }
  | { readonly type: 'date'; readonly value: string }
  | { readonly type: 'enum'; readonly enumType: string; readonly value: string }
  | { readonly type: 'list'; readonly items: readonly Literal[] }
  /** A parameter alias in JSON: `@p1={…}`. */
  | { readonly type: 'json'; readonly value: unknown }

export type ComparisonOperator = 'eq' | 'ne' | 'gt' | 'ge' | 'lt' | 'le'

/** The tree of a `$filter`. Chains of `and` and `or` are flat, so that their length costs no depth. */
export type Expression =
  | { readonly kind: 'and' | 'or'; readonly terms: readonly Expression[] }
  | { readonly kind: 'not'; readonly operand: Expression }
  | {
      readonly kind: 'comparison'
      readonly operator: ComparisonOperator
      readonly left: Expression
      readonly right: Expression
    }
  | { readonly kind: 'path'; readonly segments: readonly string[] }
  | { readonly kind: 'literal'; readonly literal: Literal }
  | { readonly kind: 'alias'; readonly name: string }
  | {
      readonly kind: 'call'
      readonly name: string
      readonly positional: readonly Expression[]
      readonly named: ReadonlyMap<string, Expression>
    }
  | {
      readonly kind: 'lambda'
      readonly quantifier: 'any' | 'all'
      readonly path: readonly string[]
      /** Null with `any()`: is there an element at all? */
      readonly body: { readonly variable: string; readonly predicate: Expression } | null
    }

/** The values of `?@p1=…`. */
export type Aliases = ReadonlyMap<string, Literal>
