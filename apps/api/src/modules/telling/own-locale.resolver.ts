import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Linked, Self } from '../../platform/actor.js';
import { Database } from '../../platform/database.js';
import type { Holder, LinkHolder } from '../../platform/holders.js';
import type { Transaction } from '../../platform/transaction.js';
import { Locale, type LocaleName } from '../account/account.graphql.js';

/** The person says in which language she is written to, by reading in it. */
@Resolver()
export class OwnLocaleResolver {
  constructor(private readonly db: Database) {}

  @Mutation(() => Boolean)
  async chooseOwnLocale(@Self() holder: Holder, @Args('locale', { type: () => Locale }) locale: LocaleName): Promise<boolean> {
    await this.db.writeOwn(holder, 'notebook.locale_chosen', choose(locale));
    return true;
  }

  @Mutation(() => Boolean)
  async chooseLinkedLocale(@Linked() link: LinkHolder, @Args('locale', { type: () => Locale }) locale: LocaleName): Promise<boolean> {
    await this.db.writeLinked(link, 'handoff.locale_chosen', choose(locale));
    return true;
  }
}

const choose = (locale: LocaleName) => (tx: Transaction): Promise<unknown> => tx.ask('select app.choose_own_locale($1)', [locale]);
