/** How long the picture takes to move, in milliseconds; none for those who asked for less motion. */
export const motionTime = (): number => (matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 250)
