import { useEffect, useState, type RefObject } from 'react';

/** Of an element, in device pixels; 0 until they are known. */
export interface DevicePixels {
  readonly width: number;
  readonly height: number;
}

const UNKNOWN: DevicePixels = { width: 0, height: 0 };

/**
 * The size of an element in device pixels. It follows the element's size and the browser's zoom,
 * which changes the ratio of device to CSS pixels but not the size.
 */
export function useDevicePixels(element: RefObject<HTMLElement | null>): DevicePixels {
  const [pixels, setPixels] = useState(UNKNOWN);

  useEffect(() => {
    if (!element.current) return undefined;
    const measured = element.current;
    let zoom: MediaQueryList | undefined;

    const measure = (): void => {
      const bounds = measured.getBoundingClientRect();
      const width = Math.round(bounds.width * devicePixelRatio);
      const height = Math.round(bounds.height * devicePixelRatio);
      setPixels((known) => (known.width === width && known.height === height ? known : { width, height }));
      // A query for the present ratio changes once, when the ratio does.
      zoom?.removeEventListener('change', measure);
      zoom = matchMedia(`(resolution: ${devicePixelRatio}dppx)`);
      zoom.addEventListener('change', measure);
    };

    const observer = new ResizeObserver(measure);
    observer.observe(measured);
    return () => {
      observer.disconnect();
      zoom?.removeEventListener('change', measure);
    };
  }, [element]);

  return pixels;
}
