import { useEffect, useEffectEvent } from 'react';

/** A screen that everybody uses empties itself once nobody touches it. */
const restsFor = 2 * 60_000;
const gestures = ['pointerdown', 'keydown', 'scroll'] as const;

export function useRest(isOpen: boolean, onRest: () => void): void {
  const rest = useEffectEvent(onRest);

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
