/** A notice of return as mail servers write them (RFC 3464), about one mail. */
export function aNotice(messageId: string, more: { action?: string; status?: string; shape?: 'headers' | 'whole' | 'base64' } = {}): string {
  const { action = 'failed', status = '5.1.1', shape = 'headers' } = more;
  const back = `From: Boussole <ne-pas-repondre@boussole.example>\r\nTo: quelquun@personne.example\r\nSubject: =?UTF-8?Q?O=C3=B9_en?=\r\n =?UTF-8?Q?_=C3=AAtes-vous_=3F?=\r\nMessage-ID:\r\n ${messageId}\r\n`;
  const parts = {
    headers: `Content-Type: text/rfc822-headers\r\n\r\n${back}`,
    whole: `Content-Type: message/rfc822\r\n\r\n${back}\r\nBonjour,\r\n`,
    base64: `Content-Type: message/rfc822\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(`${back}\r\nBonjour,\r\n`).toString('base64').replace(/.{76}/g, '$&\r\n')}`,
  };
  return [
    'Return-Path: <>', 'From: MAILER-DAEMON@mx.example', 'To: ne-pas-repondre@boussole.example', 'Subject: Undelivered Mail Returned to Sender', 'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=delivery-status;', '\tboundary="ABC.123/mx.example"', '', 'This is a MIME-encapsulated message.', '',
    '--ABC.123/mx.example', 'Content-Type: text/plain; charset=us-ascii', '', '<quelquun@personne.example>: host mx.example said: 550 no such user', '',
    '--ABC.123/mx.example', 'Content-Type: message/delivery-status', '', 'Reporting-MTA: dns; mx.example', '', 'Final-Recipient: rfc822; quelquun@personne.example',
    `Action: ${action}`, `Status: ${status}`, 'Diagnostic-Code: smtp; 550 5.1.1 no such user', '',
    '--ABC.123/mx.example', parts[shape], '--ABC.123/mx.example--', '',
  ].join('\r\n');
}
