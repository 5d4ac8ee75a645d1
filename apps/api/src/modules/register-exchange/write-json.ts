import type { ExportedSheet, Words } from '@boussole/domain/register/exchange/exported-sheet';
import { writeInclusionService, writeStructure } from '@boussole/domain/register/exchange/write-inclusion';
import { writeLocation, writeOrganization, writeService } from '@boussole/domain/register/exchange/write-hsds';
import type { Matching } from '../register/matching-offers.queries.js';
import type { Pages } from './sheets.queries.js';

type List = readonly [name: string, ids: readonly string[], write: (sheet: ExportedSheet) => object];

// One object that holds lists, an object a line: read by a program, and still by a person.
async function* document(pages: Pages, lists: readonly List[]): AsyncGenerator<string> {
  let before = '{\n';
  for (const [name, ids, write] of lists) {
    yield `${before}"${name}": [`;
    let between = '\n';
    for await (const sheets of pages(ids)) {
      yield sheets.map((sheet) => {
        const line = `${between}${JSON.stringify(write(sheet))}`;
        between = ',\n';
        return line;
      }).join('');
    }
    before = '\n],\n';
  }
  yield '\n]\n}\n';
}

/** HSDS 3.0: each body, each place and each service once, tied by their identifiers. */
export const writeHsds = (pages: Pages, { offers, onePerBranch, onePerOrganisation }: Matching, words: Words): AsyncGenerator<string> =>
  document(pages, [
    ['organizations', onePerOrganisation, ({ organisation }) => writeOrganization(organisation)],
    ['locations', onePerBranch, ({ branch }) => writeLocation(branch)],
    ['services', offers, ({ offer }) => writeService(offer, words)],
  ]);

/** data·inclusion 1.0: structures, and the services that they give. */
export const writeInclusion = (pages: Pages, { offers, onePerBranch }: Matching, words: Words): AsyncGenerator<string> =>
  document(pages, [
    ['structures', onePerBranch, (sheet) => writeStructure(sheet)],
    ['services', offers, (sheet) => writeInclusionService(sheet, words)],
  ]);
