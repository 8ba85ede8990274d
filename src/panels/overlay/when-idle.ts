/** Long enough for the first view to be drawn. */
const AFTER_MS = 2_000;

/** Does the work once the page has been there for two seconds and has nothing else to do; the answer takes that back. */
export function whenIdle(work: () => void): () => void {
  const timer = setTimeout(() => {
    // Safari has no such callback, and there the two seconds have to do.
    if (typeof requestIdleCallback === 'function') requestIdleCallback(work);
    else work();
  }, AFTER_MS);
  return () => clearTimeout(timer);
}
