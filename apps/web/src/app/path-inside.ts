/** A path of this site, or nothing: an address from outside never decides where we go. */
export function pathInside(value: unknown): string | undefined {
  if (typeof value !== 'string' || !value.startsWith('/')) return undefined;
  const site = 'https://boussole.invalid';
  const isInside = URL.canParse(value, site) && new URL(value, site).origin === site;
  return isInside && !value.startsWith('/connexion') ? value : undefined;
}
