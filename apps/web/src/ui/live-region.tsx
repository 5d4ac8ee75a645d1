import { useEffect, useState } from 'react';
import { onAnnouncement } from '../lib/announcer';

/** Where polite announcements are written. The alternating space makes a repeated sentence heard again. */
export function LiveRegion() {
  const [text, setText] = useState('');
  useEffect(() => onAnnouncement((next) => setText((last) => (last === next ? `${next}\u00a0` : next))), []);
  return (
    <div role="status" aria-live="polite" className="visually-hidden">
      {text}
    </div>
  );
}
