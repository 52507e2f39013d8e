import { useEffect, useState } from 'react'

/** Whole seconds until a moment on `performance.now()`, counted down in the words given. */
export function Countdown({ until, text }: { until: number; text: (seconds: number) => string }) {
  const [now, setNow] = useState(() => performance.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(performance.now()), 500)
    return () => clearInterval(timer)
  }, [])
  return <span>{text(Math.max(0, Math.ceil((until - now) / 1_000)))}</span>
}
