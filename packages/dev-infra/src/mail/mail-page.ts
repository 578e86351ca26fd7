// SPDX-License-Identifier: AGPL-3.0-or-later
import type { StoredMail } from './mail-store.ts';

/** The list of mails for a person who looks at the development machine. */
export function mailListPage(mails: StoredMail[]): string {
  const rows = mails.map(
    (mail) =>
      `<tr><td><time>${escape(mail.receivedAt.replace('T', ' ').slice(0, 16))}</time></td><td>${escape(mail.to.join(', '))}</td>` +
      `<td><a href="/mails/${mail.id}">${escape(mail.subject || '(sans objet)')}</a></td></tr>`,
  );
  const table = `<table><thead><tr><th>Reçu (UTC)</th><th>À</th><th>Objet</th></tr></thead><tbody>${rows.join('')}</tbody></table>`;
  return page(
    'Courriels reçus',
    mails.length === 0 ? '<p>Aucun courriel pour le moment.</p>' : table,
    AGAIN,
  );
}

/** A mail that is on its way appears without a press. */
const AGAIN = '<meta http-equiv="refresh" content="5">';

/** Links of a mail leave the frame, which may show nothing but the mail. */
const OUTWARD = '<base target="_blank">';

/** One mail: its text, and its HTML in a frame that may run nothing. */
export function mailPage(mail: StoredMail): string {
  const html =
    mail.html &&
    `<iframe sandbox="allow-popups allow-popups-to-escape-sandbox" title="HTML" srcdoc="${escape(OUTWARD + mail.html)}"></iframe>`;
  const text = mail.text && `<pre>${linked(mail.text)}</pre>`;
  return page(
    mail.subject,
    `<p><a href="/">Tous les courriels</a></p><p>De ${escape(mail.from)} à ${escape(mail.to.join(', '))}, ${escape(mail.receivedAt)} · ` +
      `<a href="/api/mails/${mail.id}/raw">source</a></p>${text}${html}`,
  );
}

const STYLE =
  'body{font:1rem/1.5 system-ui,sans-serif;margin:2rem auto;max-width:60rem;padding:0 1rem}' +
  'td,th{text-align:left;padding:.25rem 1rem .25rem 0}pre{white-space:pre-wrap;overflow-wrap:anywhere}iframe{width:100%;height:40rem;border:1px solid #999}';

function page(title: string, body: string, head = ''): string {
  return (
    `<!doctype html><html lang="fr"><meta charset="utf-8"><meta name="viewport" content="width=device-width">${head}` +
    `<title>${escape(title)}</title><style>${STYLE}</style><main><h1>${escape(title)}</h1>${body}</main></html>`
  );
}

function linked(text: string): string {
  return escape(text).replace(/https?:\/\/[^\s<]+/g, (url) => `<a href="${url}">${url}</a>`);
}

function escape(text: string): string {
  const entities: Record<string, string> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
  };
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}
