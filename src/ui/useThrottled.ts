import { useEffect, useRef, useState } from 'react';

/** `value`, following its changes at most once in `milliseconds`; the last of them is never lost. */
export function useThrottled<Value>(value: Value, milliseconds: number): Value {
  const [shown, setShown] = useState(value);
  const lastChange = useRef<number>(undefined);

  useEffect(() => {
    lastChange.current ??= performance.now();
    if (Object.is(value, shown)) return undefined;
    const wait = Math.max(0, lastChange.current + milliseconds - performance.now());
    const timer = setTimeout(() => {
      lastChange.current = performance.now();
      setShown(value);
    }, wait);
    return () => clearTimeout(timer);
  }, [value, shown, milliseconds]);

  return shown;
}
