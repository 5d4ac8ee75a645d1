let offset = 0;
let answeredAt = 0;

/** Each answer tells the server's time and renews the idle delay of the session. */
export function noteAnswer(dateHeader: string | null): void {
  const now = Date.now();
  const served = dateHeader === null ? Number.NaN : Date.parse(dateHeader);
  if (Number.isFinite(served)) offset = served - now;
  answeredAt = now + offset;
}

/** The server's time, as far as its last answer tells: a desk's clock may be minutes away. */
export const serverNow = (): number => Date.now() + offset;

/** When the server last answered, in its own time. */
export const lastAnswerAt = (): number => answeredAt;
