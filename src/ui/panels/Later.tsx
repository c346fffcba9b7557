import { Suspense, useEffect, useState, type ReactNode } from 'react';

interface LaterProps {
  /** How many frames after the rest of the page: a different number for each part, so that each has a frame of its own. */
  readonly frames: number;
  /** What keeps the place. */
  readonly fallback?: ReactNode;
  readonly children: ReactNode;
}

/**
 * A part of a page that need not be there at the first glance, such as a lazy one. Whole pages that come in one go would
 * hold up what else happens.
 */
export function Later({ frames, fallback = null, children }: LaterProps): ReactNode {
  const [wait, setWait] = useState(frames);

  useEffect(() => {
    if (wait === 0) return undefined;
    const frame = requestAnimationFrame(() => setWait(wait - 1));
    return () => cancelAnimationFrame(frame);
  }, [wait]);

  return <Suspense fallback={fallback}>{wait === 0 ? children : fallback}</Suspense>;
}
