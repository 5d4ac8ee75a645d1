/** By which way a message may leave by itself. */
export const messageWays = ['mail', 'sms'] as const;
export type MessageWay = (typeof messageWays)[number];

/** What is known of a way to a person: open, none (no address, or not allowed), or its last message came back. */
export type WayState = 'open' | 'none' | 'returned';

/** The way that was wished, else the other one; none: why not. */
export function chooseWay(wished: MessageWay, ways: Readonly<Record<MessageWay, WayState>>): { readonly way: MessageWay } | { readonly way: null; readonly because: 'no_way' | 'returned' } {
  const found = [wished, ...messageWays].find((way) => ways[way] === 'open');
  if (found) return { way: found };
  return { way: null, because: messageWays.some((way) => ways[way] === 'returned') ? 'returned' : 'no_way' };
}

/** A number that takes short messages, in international form; null: a fixed line, or no number at all. Without a country it is a Belgian one. */
export function mobileNumber(phone: string): string | null {
  const dialled = phone.replace(/\(0\)/g, '').replace(/[\s./()-]/g, '').replace(/^00/, '+');
  const whole = /^0\d/.test(dialled) ? `+32${dialled.slice(1)}` : dialled;
  if (/^\+32/.test(whole)) return /^\+324\d{8}$/.test(whole) ? whole : null;
  return /^\+[1-9]\d{7,14}$/.test(whole) ? whole : null;
}
