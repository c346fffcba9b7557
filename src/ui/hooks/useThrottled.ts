import { useLayoutEffect, useRef, useState } from 'react';

/**
 * `value`, following its changes at most once in `milliseconds`; the last of them is never lost. One that `canWait` is followed only
 * after that time.
 */
export function useThrottled<Value>(value: Value, milliseconds: number, canWait = false): Value {
  const [shown, setShown] = useState(value);
  const lastChange = useRef<number>(undefined);

  // Before the browser draws: what is due is drawn together with what brought it.
  useLayoutEffect(() => {
    lastChange.current ??= performance.now();
    if (Object.is(value, shown)) return undefined;
    if (canWait) lastChange.current = performance.now();
    const show = (): void => {
      lastChange.current = performance.now();
      setShown(value);
    };
    const wait = lastChange.current + milliseconds - performance.now();
    if (wait <= 0) {
      show();
      return undefined;
    }
    const timer = setTimeout(show, wait);
    return () => clearTimeout(timer);
  }, [value, shown, milliseconds, canWait]);

  return shown;
}
