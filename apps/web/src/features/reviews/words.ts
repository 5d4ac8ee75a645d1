/** Below, a text says nothing; the server holds to the same. */
export const shortestWords = 10;
export const longestWords = 4000;

export const isTooShort = (text: string): boolean => text.trim().length < shortestWords;
