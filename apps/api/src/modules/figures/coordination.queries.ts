import type { Viewer } from '../../platform/database.js';
import { Refusal } from '../../platform/errors.js';
import type { Ask } from '../../platform/statement.js';
import type { FiguresInput, CoordinationFiguresView } from './figures.graphql.js';

export async function readCoordination(_ask: Ask, _viewer: Viewer, _input: FiguresInput, _now: Date): Promise<CoordinationFiguresView> {
  throw new Refusal('record.not_found');
}
