import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

/** The size of an element in CSS pixels, followed as it changes; null until it is first known. */
export function useSize<Kind extends Element>(): [
  RefObject<Kind | null>,
  { readonly width: number; readonly height: number } | null,
] {
  const element = useRef<Kind>(null);
  const [size, setSize] = useState<{ width: number; height: number } | null>(null);
  useEffect(() => {
    if (element.current === null) return undefined;
    const observer = new ResizeObserver(([entry]) => {
      if (entry === undefined) return;
      const { width, height } = entry.contentRect;
      setSize({ width, height });
    });
    observer.observe(element.current);
    return () => observer.disconnect();
  }, []);
  return [element, size];
}
