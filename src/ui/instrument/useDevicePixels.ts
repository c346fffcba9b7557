import { useEffect, useState, type RefObject } from 'react';

/**
 * The width of an element in device pixels, 0 until it is known. It follows the element's size and the browser's zoom,
 * which changes the ratio of device to CSS pixels but not the size.
 */
export function useDevicePixels(element: RefObject<HTMLElement | null>): number {
  const [pixels, setPixels] = useState(0);

  useEffect(() => {
    if (!element.current) return undefined;
    const measured = element.current;
    let zoom: MediaQueryList | undefined;

    const measure = (): void => {
      setPixels(Math.round(measured.getBoundingClientRect().width * devicePixelRatio));
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
