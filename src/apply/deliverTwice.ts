/**
 * A network that delivers every write twice and hands back the second answer, as Chromium does when a kept connection
 * breaks before an answer came, and proxies do (safety.md F-DUP). For tests.
 */
export const deliverTwice =
  (deliver: (request: Request) => Promise<Response>) =>
  async (request: Request): Promise<Response> => {
    if (request.method !== 'GET') await deliver(request.clone())
    return deliver(request)
  }
