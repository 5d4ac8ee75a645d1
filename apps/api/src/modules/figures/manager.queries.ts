import type { Viewer } from '../../platform/database.js';
import { Refusal } from '../../platform/errors.js';
import type { Ask } from '../../platform/statement.js';
import type { FiguresInput, ManagerFiguresView } from './figures.graphql.js';

export async function readManager(_ask: Ask, _viewer: Viewer, _input: FiguresInput, _now: Date): Promise<ManagerFiguresView> {
  throw new Refusal('record.not_found');
}
