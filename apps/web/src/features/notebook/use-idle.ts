import { useEffect, useEffectEvent } from 'react';

/** As long as the server lets a page rest. */
const restsFor = 15 * 60_000;
const gestures = ['pointerdown', 'keydown', 'scroll'] as const;

/** Nobody touched the page for a quarter of an hour: whoever sits down next must not read it. */
export function useIdle(isOpen: boolean, onIdle: () => void): void {
  const rest = useEffectEvent(onIdle);

  useEffect(() => {
    if (!isOpen) return undefined;
    let timer = window.setTimeout(() => rest(), restsFor);
    const wake = () => {
      window.clearTimeout(timer);
      timer = window.setTimeout(() => rest(), restsFor);
    };
    for (const gesture of gestures) window.addEventListener(gesture, wake, { passive: true });
    return () => {
      window.clearTimeout(timer);
      for (const gesture of gestures) window.removeEventListener(gesture, wake);
    };
  }, [isOpen]);
}
