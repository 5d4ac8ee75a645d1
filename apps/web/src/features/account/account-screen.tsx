import { useTranslations } from 'use-intl';
import { PageHeading } from '../../ui/page-heading';
import { Panel } from '../../ui/panel';
import { canCall, useSession } from '../../lib/session';
import { InterestsPart } from '../interest/interests-part';
import { MirrorPart } from '../mirror/mirror-part';
import { TransparencyLinks } from '../privacy/transparency-links';
import { DigestPart } from './digest-part';
import { HatList } from './hat-list';
import { PasswordLink } from './password-link';
import { Preferences } from './preferences';
import { SessionList } from './session-list';

export function AccountScreen() {
  const t = useTranslations('account');
  const session = useSession();
  const { person } = session;
  return (
    <div className="page">
      <PageHeading title={t('title')} detail={<p>{`${person.givenName} ${person.familyName} · ${person.email}`}</p>} />
      <div className="two-columns">
        <Panel title={t('hats')}>
          <HatList />
        </Panel>
        <Panel title={t('preferences')}>
          <Preferences />
        </Panel>
      </div>
      {canCall(session, 'digestChoice') && <DigestPart />}
      {canCall(session, 'myInterests') && <InterestsPart />}
      {canCall(session, 'myMirror') && <MirrorPart />}
      <TransparencyLinks />
      <Panel title={t('sessions')}>
        <SessionList />
      </Panel>
      <Panel title={t('password')}>
        <PasswordLink />
      </Panel>
    </div>
  );
}
