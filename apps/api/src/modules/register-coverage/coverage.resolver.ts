import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import type { RequestContext } from '../../platform/request.js';
import { CoverageInput, CoverageView } from './coverage.graphql.js';
import { CoverageReader } from './coverage-reader.js';

@Resolver()
export class CoverageResolver {
  constructor(private readonly coverage: CoverageReader) {}

  @Query(() => CoverageView)
  registerCoverage(@Context() context: RequestContext, @Args('input') input: CoverageInput) {
    return this.coverage.read(context, 'coverage', input);
  }
}
