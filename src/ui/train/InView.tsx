import { useEffect, useRef, useState, type ReactNode } from 'react';
import { InViewContext } from './InViewContext.ts';

interface InViewProps {
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/** How far below or above the window something may begin and still be kept up to date. */
const MARGIN = '5%';

/** A box that tells what is in it whether it can be seen, or is about to be. */
export function InView({ className, children }: InViewProps): ReactNode {
  const box = useRef<HTMLDivElement>(null);
  const [isInView, setIsInView] = useState(true);

  useEffect(() => {
    const observer = new IntersectionObserver(
      (entries) => setIsInView(entries.some(({ isIntersecting }) => isIntersecting)),
      { rootMargin: MARGIN },
    );
    if (box.current) observer.observe(box.current);
    return () => observer.disconnect();
  }, []);

  return (
    <div ref={box} className={className}>
      <InViewContext value={isInView}>{children}</InViewContext>
    </div>
  );
}
