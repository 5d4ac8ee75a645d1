import type { Viewer } from '../../platform/database.js';
import { Refusal } from '../../platform/errors.js';
import type { Ask } from '../../platform/statement.js';
import type { FigureRowsInput, RowsView } from './figures.graphql.js';

export async function readRows(_ask: Ask, _viewer: Viewer, _input: FigureRowsInput): Promise<RowsView> {
  throw new Refusal('record.not_found');
}
