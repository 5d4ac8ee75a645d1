const HALF_LOG_TWO_PI = 0.5 * Math.log(2 * Math.PI);

/** From here on the tail is read off its continued fraction; nearer to 0, off the series of the middle. */
const FAR = 2.5;

/** P(Z > z) of a standard normal, with full relative precision however far out. */
export const normalUpperTail = (z: number): number => (z < -FAR ? 1 - Math.exp(farTail(-z)) : Math.exp(logNormalUpperTail(z)));

/** ln P(Z > z). */
export function logNormalUpperTail(z: number): number {
  if (z >= FAR) return farTail(z);
  return z <= -FAR ? Math.log1p(-Math.exp(farTail(-z))) : Math.log(0.5 - middle(z));
}

const logDensity = (z: number): number => -0.5 * z * z - HALF_LOG_TWO_PI;

/** P(0 < Z < z): density times z + z^3/3 + z^5/15 + … */
function middle(z: number): number {
  let [term, total] = [z, z];
  for (let odd = 3; Math.abs(term) > 1e-18 * Math.abs(total); odd += 2) {
    term *= (z * z) / odd;
    total += term;
  }
  return total * Math.exp(logDensity(z));
}

/** Laplace's continued fraction, from the inside out. */
function farTail(z: number): number {
  if (z === Infinity) return -Infinity;
  let fraction = z;
  for (let depth = 200; depth > 0; depth -= 1) fraction = z + depth / fraction;
  return logDensity(z) - Math.log(fraction);
}
