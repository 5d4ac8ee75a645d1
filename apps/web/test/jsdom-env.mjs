// jest-environment-jsdom hides Node's web globals: give back the ones the application uses.
import { TestEnvironment } from 'jest-environment-jsdom';

const lent = [
  'fetch', 'Request', 'Response', 'Headers', 'TextEncoder', 'TextDecoder', 'ReadableStream', 'TransformStream',
  'structuredClone',
];

export default class extends TestEnvironment {
  async setup() {
    await super.setup();
    for (const name of lent) this.global[name] ??= globalThis[name];
    // Node's fetch accepts only Node's own signals.
    this.global.AbortController = globalThis.AbortController;
    this.global.AbortSignal = globalThis.AbortSignal;
  }
}
