import { useEffect, useState } from 'react';

const shape = /^[0-9a-f-]{36}\.[A-Za-z0-9_-]{43}$/;

/** The secret of a mailed link, read once from after the #, kept in memory alone and wiped from the address; null: there is none, or it was cut. */
export function useLinkToken(): string | null {
  const [token] = useState(() => decodeURIComponent(window.location.hash.slice(1)));
  useEffect(() => {
    window.history.replaceState(window.history.state, '', window.location.pathname);
  }, []);
  return shape.test(token) ? token : null;
}
