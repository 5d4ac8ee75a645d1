import { ExternalLink } from 'lucide-react';

const shown = (href: string) => href.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '');

/** A site of somebody else: it opens there, and learns nothing of where one came from. */
export function OutsideLink({ href }: { href: string }) {
  return (
    <a href={href} rel="noreferrer noopener external" className="outside-link">
      {shown(href)}
      <ExternalLink aria-hidden size={14} />
    </a>
  );
}
