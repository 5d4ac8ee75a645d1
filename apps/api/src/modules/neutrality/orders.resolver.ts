import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Acting } from '../../platform/actor.js';
import type { Viewer } from '../../platform/database.js';
import { AskAudit, AskAuditInput } from './ask-audit.js';
import { MethodView } from './method.graphql.js';
import { AskedView } from './orders.graphql.js';
import { ReadAudit } from './read-audit.js';
import { RegisterParameters, RegisterParametersInput } from './register-parameters.js';

/** What the coordination of the network asks of the audit. */
@Resolver()
export class AuditOrdersResolver {
  constructor(private readonly asking: AskAudit, private readonly registering: RegisterParameters, private readonly audit: ReadAudit) {}

  @Mutation(() => AskedView)
  askAudit(@Acting() viewer: Viewer, @Args('input') input: AskAuditInput) {
    return this.asking.execute(viewer, input);
  }

  @Mutation(() => MethodView)
  async registerParameters(@Acting() viewer: Viewer, @Args('input') input: RegisterParametersInput) {
    await this.registering.execute(viewer, input);
    return this.audit.method(viewer);
  }
}
