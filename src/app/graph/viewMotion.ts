/** How long the picture takes to move, in milliseconds; none for those who asked for less motion. */
export const motionTime = (): number => (matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 250)

/** Room around a picture that is fitted to the view: lines run above it, controls lie over its lower edge. */
export const fitPadding = { top: '44px', bottom: '64px', left: '24px', right: '24px' } as const
