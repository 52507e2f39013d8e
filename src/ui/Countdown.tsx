import { useEffect, useState } from 'react'
import { secondsUntil } from './secondsUntil.ts'

/** Whole seconds until a moment on `performance.now()`, counted down in the words given. */
export function Countdown({ until, text }: { until: number; text: (seconds: number) => string }) {
  const [now, setNow] = useState(() => performance.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(performance.now()), 500)
    return () => clearInterval(timer)
  }, [])
  return <span>{text(secondsUntil(until, now))}</span>
}
