import { useEffect, useEffectEvent } from 'react';

const gestures = ['pointerdown', 'keydown', 'scroll'] as const;

/** Nobody has touched the page for so long: whoever sits down next must not read it. */
export function useRest(isOpen: boolean, restsFor: number, onRest: () => void): void {
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
  }, [isOpen, restsFor]);
}
