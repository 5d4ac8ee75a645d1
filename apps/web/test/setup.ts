import '@testing-library/jest-dom';
import { configure } from '@testing-library/react';
import axe from 'axe-core';

// What is awaited comes when it comes: on a busy machine a second is not enough.
configure({ asyncUtilTimeout: 20_000 });

const standard = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

expect.extend({
  async toBeAccessible(element: Element) {
    const { violations } = await axe.run(element, {
      runOnly: standard,
      // Colours need a real browser: the journeys check them there.
      rules: { 'color-contrast': { enabled: false } },
    });
    const message = () =>
      violations
        .map(({ id, impact, nodes }) => `${id} (${impact}): ${nodes.map((node) => node.html).join(' | ')}`)
        .join('\n');
    return { pass: violations.length === 0, message };
  },
});

Object.defineProperty(window, 'matchMedia', {
  writable: true,
  value: (media: string) => ({
    media,
    // A wide window: the layouts of a desk.
    matches: media.includes('min-width'),
    addEventListener: () => {},
    removeEventListener: () => {},
  }),
});

Object.assign(window, {
  ResizeObserver: class {
    observe() {}
    unobserve() {}
    disconnect() {}
  },
  scrollTo: () => {},
});
Element.prototype.scrollIntoView = () => {};
Object.defineProperty(navigator, 'languages', { value: ['fr-BE'] });
