import { Component, Suspense, use, type ComponentType, type ReactNode } from 'react'
import { partOf, PartMissingError } from './part.ts'

/** What the place of a part that did not come is told. */
export interface MissingPart {
  readonly error: PartMissingError
  readonly retry: () => void
  /** Goes on without it. */
  readonly close: () => void
}

interface BoundaryProps {
  readonly missing: ComponentType<MissingPart>
  readonly close: () => void
  /** What has not come is loaded anew by the next who wants it. */
  readonly renew: () => void
  readonly children: ReactNode
}

interface BoundaryState {
  readonly failure: { readonly error: unknown } | null
}

/** Faults of our own are told in place of the page. */
class PartBoundary extends Component<BoundaryProps, BoundaryState> {
  override state: BoundaryState = { failure: null }

  static getDerivedStateFromError(error: unknown): BoundaryState {
    return { failure: { error } }
  }

  /** Who opens it again asks again: it may also fail after it was closed. */
  override componentWillUnmount(): void {
    this.props.renew()
  }

  readonly retry = (): void => {
    this.props.renew()
    this.setState({ failure: null })
  }

  override render(): ReactNode {
    const { failure } = this.state
    if (failure === null) return this.props.children
    if (!(failure.error instanceof PartMissingError)) throw failure.error
    const { missing: Missing, close } = this.props
    return <Missing error={failure.error} retry={this.retry} close={close} />
  }
}

/**
 * A part of a page whose code is loaded when it is first shown. Where that does not come, it is told in its place, and the
 * rest of the page goes on.
 */
export function lazyPart<Loaded>(load: () => Promise<Loaded>) {
  const loading = partOf(load)
  let arrival: Promise<Loaded> | null = null
  let hasCome = false
  const renew = () => {
    if (!hasCome) arrival = null
  }
  function Arrived({ children }: { children: (loaded: Loaded) => ReactNode }) {
    arrival ??= loading()
    const loaded = use(arrival)
    hasCome = true
    return children(loaded)
  }
  return function LazyPart(props: {
    /** What stands there until it has come. */
    waiting: ReactNode
    /** What stands there when it does not come. */
    missing: ComponentType<MissingPart>
    close: () => void
    children: (loaded: Loaded) => ReactNode
  }) {
    const { waiting, missing, close, children } = props
    return (
      <PartBoundary missing={missing} close={close} renew={renew}>
        <Suspense fallback={waiting}>
          <Arrived>{children}</Arrived>
        </Suspense>
      </PartBoundary>
    )
  }
}
