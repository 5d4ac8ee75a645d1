import { useLayoutEffect, useRef, useState, type RefObject } from 'react';

/** How wide a drawing may be: texts keep their size on a narrow screen, the drawing adapts. */
export function useWidth<Shown extends HTMLElement>(before = 640): [RefObject<Shown | null>, number] {
  const ref = useRef<Shown>(null);
  const [width, setWidth] = useState(before);
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return;
    const measure = () => element.clientWidth > 0 && setWidth(element.clientWidth);
    measure();
    const watcher = new ResizeObserver(measure);
    watcher.observe(element);
    return () => watcher.disconnect();
  }, []);
  return [ref, width];
}
