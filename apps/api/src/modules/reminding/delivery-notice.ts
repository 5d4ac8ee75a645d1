/** What a notice of a mail server says of one of our mails (RFC 3464). */
export interface DeliveryNotice {
  /** The name that the mail carried, without our host. */
  readonly mailId: string;
  /** It did not arrive and will not; a delay is no end. */
  readonly isFinal: boolean;
  /** 5.1.1: the kind of failure, never the server's words, which may quote an address. */
  readonly status: string;
}

interface Part { readonly type: string; readonly headers: string; readonly body: string }

/** Reads a notice; null when the mail is none, or is about no mail of ours. What it is about is read in what came back, not in what it claims. */
export function readNotice(raw: string): DeliveryNotice | null {
  const report = partOf(raw.replace(/\r\n?/g, '\n'));
  if (report.type !== 'multipart/report') return null;
  const parts = partsOf(report);
  const said = parts.find(({ type }) => type === 'message/delivery-status' || type === 'message/global-delivery-status');
  const back = parts.find(({ type }) => ['message/rfc822', 'message/rfc822-headers', 'text/rfc822-headers', 'message/global', 'message/global-headers'].includes(type));
  const mailId = /^message-id:\s*<([0-9a-f]{40})@/im.exec(unfolded(partOf(back?.body.trimStart() ?? '').headers))?.[1];
  if (!said || !mailId) return null;
  const lines = unfolded(said.body);
  const status = /^status:\s*([245]\.\d{1,3}\.\d{1,3})/im.exec(lines)?.[1] ?? '';
  return { mailId, isFinal: /^action:\s*failed\b/im.test(lines) && !status.startsWith('4'), status };
}

const unfolded = (text: string): string => text.replace(/\n[ \t]+/g, ' ');

const header = (headers: string, name: string): string => new RegExp(`^${name}:\\s*(.*)$`, 'im').exec(unfolded(headers))?.[1] ?? '';

function partOf(text: string): Part {
  const end = text.startsWith('\n') ? 0 : text.indexOf('\n\n');
  const headers = end === -1 ? text : text.slice(0, end);
  const body = end === -1 ? '' : text.slice(end).replace(/^\n+/, '');
  const type = header(headers, 'content-type').split(';')[0]?.trim().toLowerCase() ?? '';
  return { type: type || 'text/plain', headers, body: decoded(body, header(headers, 'content-transfer-encoding').trim().toLowerCase()) };
}

function partsOf({ headers, body }: Part): Part[] {
  const boundary = /boundary=(?:"([^"]+)"|([^;\s]+))/i.exec(header(headers, 'content-type'));
  const mark = boundary?.[1] ?? boundary?.[2];
  if (!mark) return [];
  return `\n${body}`.split(`\n--${mark}`).slice(1).filter((part) => !part.startsWith('--')).map((part) => partOf(part.replace(/^[ \t]*\n/, '')));
}

function decoded(body: string, encoding: string): string {
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString('utf8').replace(/\r\n?/g, '\n');
  if (encoding !== 'quoted-printable') return body;
  const bytes = body.replace(/=\n/g, '').replace(/=([0-9A-F]{2})/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}
