import { config } from 'zod'

// zod tries `new Function` to find out whether it may compile its checks. The security policy forbids it, and
// browsers report the attempt. Must run before any check is built, so main.tsx imports this file first.
config({ jitless: true })
