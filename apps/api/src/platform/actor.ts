import { holderOf, type HolderKind, isOpenTo, isOperation } from '@boussole/domain/access/operations';
import { type CanActivate, createParamDecorator, type ExecutionContext, Injectable, SetMetadata } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { GqlExecutionContext } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { Viewer } from './database.js';
import { Refusal } from './errors.js';
import { type Holder, Holders, type LinkHolder } from './holders.js';
import { locks } from './locks.js';
import type { RequestContext } from './request.js';
import { Sessions } from './sessions.js';

const openRoute = 'boussole:open-route';

/** An HTTP route that needs nobody: health only. GraphQL operations are opened in libs/domain/access/operations. */
export const OpenRoute = () => SetMetadata(openRoute, true);

/** The person who acts; only where the guard let somebody in. */
export const Acting = createParamDecorator((_: unknown, context: ExecutionContext): Viewer => {
  const { viewer } = GqlExecutionContext.create(context).getContext<RequestContext>();
  if (!viewer) throw new Refusal('auth.required');
  return viewer;
});

/** Who is at her own page; only where the guard let her in. */
export const Self = createParamDecorator((_: unknown, context: ExecutionContext): Holder => {
  const { holder } = GqlExecutionContext.create(context).getContext<RequestContext>();
  if (!holder) throw new Refusal('auth.required');
  return holder;
});

/** Who came by a mailed link; only where the guard let her in. */
export const Linked = createParamDecorator((_: unknown, context: ExecutionContext): LinkHolder => {
  const { link } = GqlExecutionContext.create(context).getContext<RequestContext>();
  if (!link) throw new Refusal('auth.required');
  return link;
});

/** The first lock: refuses everyone unless the table of operations opens to her role. */
@Injectable()
export class Guard implements CanActivate {
  constructor(private readonly sessions: Sessions, private readonly holders: Holders, private readonly reflector: Reflector) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (context.getType<string>() !== 'graphql') {
      return this.reflector.get<boolean | undefined>(openRoute, context.getHandler()) === true;
    }
    const graphql = GqlExecutionContext.create(context);
    const operation = graphql.getInfo<GraphQLResolveInfo>().fieldName;
    if (!isOperation(operation)) throw new Refusal('access.denied');
    if (isOpenTo(operation, null)) return true;
    const request = graphql.getContext<RequestContext>();
    const holder = holderOf(operation);
    if (holder) return this.holds(request, holder);
    request.viewer ??= await this.sessions.viewer(request.token);
    if (!request.viewer) throw new Refusal('auth.required');
    if (locks.domain && !isOpenTo(operation, request.viewer.role)) throw new Refusal('access.denied');
    return true;
  }

  // Whoever is at work has no own page here, whatever her role; the lock of the domain cannot be taken off for this one.
  private async holds(request: RequestContext, kind: HolderKind): Promise<boolean> {
    if (kind === 'receiver' || kind === 'approver') return this.holdsLink(request, kind);
    request.holder ??= await this.holders.holder(request.holderToken);
    if (request.holder?.kind === kind) return true;
    const isSomebody = request.holder !== null || await this.sessions.viewer(request.token) !== null;
    throw new Refusal(isSomebody ? 'access.denied' : 'auth.required');
  }

  // Asked again at every act: a link that was shut or ran out opens nothing any more.
  private async holdsLink(request: RequestContext, kind: HolderKind): Promise<boolean> {
    request.link ??= await this.holders.byLink(request.linkToken);
    if (request.link?.kind === kind) return true;
    const isSomebody = request.link !== null || await this.sessions.viewer(request.token) !== null;
    throw new Refusal(isSomebody ? 'access.denied' : 'auth.link_invalid');
  }
}
