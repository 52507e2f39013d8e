/** Lets the page draw and hear clicks. */
export const nextTurn = () => new Promise<void>((resolve) => void setTimeout(resolve, 0))
