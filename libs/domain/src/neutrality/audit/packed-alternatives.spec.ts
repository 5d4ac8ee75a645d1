import fc from 'fast-check';
import type { Alternative } from '../choice-set.js';
import { PackedAlternatives } from './packed-alternatives.js';

const number = fc.option(fc.double({ noNaN: true, min: 0, max: 1e6 }));
const plain = {
  operator: fc.string(), path: fc.option(fc.string()), minutes: number, weight: fc.double({ noNaN: true, min: 1e-9, max: 1e9 }),
  isRetained: fc.boolean(), isAdded: fc.boolean(), isShown: fc.option(fc.boolean()), rank: number,
};
const alternative: fc.Arbitrary<Alternative> = fc.oneof(
  fc.record(plain, { noNullPrototype: true }), fc.record({ ...plain, isContinued: fc.boolean() }, { noNullPrototype: true }));

it('gives back every alternative as it was, whichever decision is looked at, however often', () => {
  const some = fc.array(fc.array(alternative, { maxLength: 5 }), { minLength: 1, maxLength: 6 });
  fc.assert(fc.property(some, fc.array(fc.nat(5)), (sets, looks) => {
    const packed = new PackedAlternatives();
    const places = sets.map((set) => packed.add(set));
    for (const look of looks) {
      const turn = look % sets.length;
      expect(packed.at(places[turn] ?? -1)).toStrictEqual(sets[turn]);
    }
  }));
});
