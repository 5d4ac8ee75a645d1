const address = /(https?:\/\/[^\s<>]+)/;

/** The pages that a mail opens: each reads its secret after the hash. */
const ours = ['/acces', '/relais/lien', '/accord', '/fiche', '/suivi'];

/** Our own links work under whatever host this page was opened; anything else stays plain text. */
function hrefOf(part: string): string | null {
  if (!address.test(part) || !URL.canParse(part)) return null;
  const url = new URL(part);
  return ours.includes(url.pathname) ? `${url.pathname}${url.hash}` : null;
}

export function MailText({ text }: { text: string }) {
  return (
    <p className="written">
      {text.split(address).map((part, index) => {
        const href = hrefOf(part);
        return href ? (
          <a key={index} href={href}>
            {part}
          </a>
        ) : (
          part
        );
      })}
    </p>
  );
}
