import { checkPassword } from '@boussole/domain/account/password';
import { Injectable } from '@nestjs/common';
import { hash, verify } from '@node-rs/argon2';
import { orRefuse, Refusal } from '../../platform/errors.js';

// OWASP's floor: 19 MiB, two passes. About 10 ms: slow for a thief, not for a morning's sign-ins.
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
const leastScore = 3;

/** What is known of passwords: how they are kept, compared, and judged without asking anybody outside. */
@Injectable()
export class Passwords {
  // What an unknown address is compared with, so that it takes as long as a known one.
  private readonly nobody = hash('a password that nobody has', cost);
  private judge: Promise<(password: string, context: string[]) => number> | null = null;

  async matches(stored: string | undefined, password: string): Promise<boolean> {
    const isRight = await verify(stored ?? await this.nobody, password);
    return isRight && stored !== undefined;
  }

  /** The hash of a good password, or the refusal of a bad one. */
  async hashOf(password: string, context: readonly string[]): Promise<string> {
    orRefuse(checkPassword(password, context));
    const score = await (this.judge ??= loadJudge());
    if (score(password, [...context]) < leastScore) throw new Refusal('password.guessable');
    return hash(password, cost);
  }

  hashSecret(secret: string): Promise<string> {
    return hash(secret, cost);
  }
}

// The lists of breached passwords and common words weigh a few megabytes: read when somebody first chooses one.
async function loadJudge() {
  const [{ ZxcvbnFactory }, common, french] = await Promise.all([
    import('@zxcvbn-ts/core'), import('@zxcvbn-ts/language-common'), import('@zxcvbn-ts/language-fr')]);
  const judge = new ZxcvbnFactory({ dictionary: { ...common.dictionary, ...french.dictionary }, graphs: common.adjacencyGraphs });
  return (password: string, context: string[]) => judge.check(password.slice(0, 100), context).score;
}
