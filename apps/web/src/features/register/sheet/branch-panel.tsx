import { Accessibility, Globe, Mail, MapPin, Phone } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Panel } from '../../../ui/panel';
import { useNames } from '../use-names';
import { Opening } from './opening';
import { OutsideLink } from './outside-link';
import type { Branch } from './sheet-query';

/** Where it is, how to reach it, when it is open. */
export function BranchPanel({ branch, title }: { branch: Branch; title: string }) {
  return (
    <Panel title={title}>
      <BranchAddress branch={branch} />
      <BranchReach branch={branch} />
      <Opening branch={branch} />
      <BranchContacts branch={branch} />
    </Panel>
  );
}

export function BranchAddress({ branch }: { branch: Branch }) {
  const t = useTranslations('sheet');
  const { basin } = useNames();
  const town = [branch.postcode, branch.locality ?? branch.communeName].filter(Boolean).join(' ');
  return (
    <address className="address">
      <MapPin aria-hidden size={16} />
      <span>
        <strong>{branch.name}</strong>
        {branch.street && <span className="address-line">{branch.street}</span>}
        {town && <span className="address-line">{town}</span>}
        {branch.basin && <span className="address-line meta">{t('inBasin', { basin: basin(branch.basin) })}</span>}
      </span>
    </address>
  );
}

export function BranchReach({ branch }: { branch: Branch }) {
  const t = useTranslations('sheet');
  const { phone, email, website, isAccessible } = branch;
  if (!phone && !email && !website && isAccessible === null) return <p className="meta">{t('noContact')}</p>;
  return (
    <ul className="reach">
      {phone && (
        <li>
          <Phone aria-hidden size={16} />
          <a href={`tel:${phone.replace(/[^+\d]/g, '')}`}>{phone}</a>
        </li>
      )}
      {email && (
        <li>
          <Mail aria-hidden size={16} />
          <a href={`mailto:${email}`}>{email}</a>
        </li>
      )}
      {website && (
        <li>
          <Globe aria-hidden size={16} />
          <OutsideLink href={website} />
        </li>
      )}
      {isAccessible !== null && (
        <li>
          <Accessibility aria-hidden size={16} />
          {isAccessible ? t('accessible') : t('notAccessible')}
        </li>
      )}
    </ul>
  );
}

/** Mailboxes of colleagues: never sent to a visitor. */
function BranchContacts({ branch }: { branch: Branch }) {
  const t = useTranslations('sheet');
  const { word } = useNames();
  if (branch.contacts.length === 0) return null;
  return (
    <>
      <h3 className="facts-title">{t('contacts')}</h3>
      <ul className="reach">
        {branch.contacts.map((contact) => (
          <li key={contact.id}>
            <span>
              {word('contactPurposes', contact.purpose)}
              {contact.name && ` · ${contact.name}`}
              <span className="address-line">
                <a href={`mailto:${contact.email}`}>{contact.email}</a>
                {contact.phone && ` · ${contact.phone}`}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
