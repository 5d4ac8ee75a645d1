import type { CoverageAxis } from '@boussole/domain/register/coverage';
import { Controller, Get, Inject, Query, Req, Res } from '@nestjs/common';
import { stringify } from 'csv-stringify/sync';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { OpenRoute } from '../../platform/actor.js';
import { CONFIG, type Config } from '../../platform/config.js';
import { readToken } from '../../platform/request.js';
import { answerRefusal } from '../../platform/answer-refusal.js';
import { readCoverageQuery } from './coverage-address.js';
import type { CoverageInput, CoverageView } from './coverage.graphql.js';
import { CoverageReader } from './coverage-reader.js';

/** What is missing, as a file: one line a crossing, so that a spreadsheet can sort and filter it. */
@Controller('cadastre')
export class CoverageController {
  constructor(private readonly coverage: CoverageReader, @Inject(CONFIG) private readonly config: Config) {}

  @Get('couverture.csv') @OpenRoute()
  async export(@Query() query: Record<string, string | string[] | undefined>, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    try {
      const input = readCoverageQuery(query);
      const coverage = await this.coverage.read({ request, token: readToken(this.config, request) }, 'export', input);
      void reply.headers({
        'content-type': 'text/csv; charset=utf-8', 'cache-control': 'no-store', 'x-robots-tag': 'noindex',
        'content-disposition': `attachment; filename="couverture-${coverage.year}.csv"`,
      }).send(fileOf(input, coverage));
    } catch (error) {
      answerRefusal(reply, error);
    }
  }
}

const axisNames: Readonly<Record<CoverageAxis, string>> = {
  basin: 'Bassin', field: 'Domaine', kind: 'Nature', level: 'Niveau', public: 'Public', month: 'Mois de début',
};

// A cell that a spreadsheet would take for a formula begins with an apostrophe: it stays a text.
function fileOf(input: CoverageInput, { rows, columns, cells }: CoverageView): string {
  const [rowNames, columnNames] = [rows, columns].map((heads) => new Map(heads.map(({ code, name }) => [code, name])));
  const [row, column] = [axisNames[input.rows], axisNames[input.columns]];
  return `\uFEFF${stringify([
    [row, `${row} (code)`, column, `${column} (code)`, 'Offres', 'Places', 'Métiers prioritaires', 'Métiers prioritaires sans offre', 'État'],
    ...cells.map((cell) => [rowNames?.get(cell.row), cell.row, columnNames?.get(cell.column), cell.column, cell.offers, cell.seats,
      cell.priorityTrades, cell.uncoveredPriorityTrades, cell.offers === 0 ? 'vide' : 'offert']),
  ], { delimiter: ';', record_delimiter: '\r\n', escape_formulas: true })}`;
}
