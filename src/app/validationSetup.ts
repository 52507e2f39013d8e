import { config, locales } from 'zod/mini'

// zod tries `new Function` to find out whether it may compile its checks. The security policy forbids it, and
// browsers report the attempt. Must run before any check is built, so main.tsx imports this file first. The small
// edition of zod has no messages of its own, and the screens show them.
config({ jitless: true, ...locales.en() })
