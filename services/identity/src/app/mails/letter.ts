// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Language } from '@essaim/contracts';
import type { Mail } from '@essaim/service-kit';

/** What a mail of essaim says. */
export interface Letter {
  readonly subject: string;
  /** Paragraphs before the button. */
  readonly paragraphs: readonly string[];
  readonly action: string;
  readonly link: string;
  /** What is said last, in small. */
  readonly last: string;
}

const escaped = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

/** How a mail greets somebody whose given name may not be known. */
export const greeting = (language: Language, givenName: string): string => {
  const hello = language === 'fr' ? 'Bonjour' : 'Hello';
  return givenName === '' ? `${hello},` : `${hello} ${givenName},`;
};

/** A mail as text and as HTML, in essaim's colours. */
export const letter = (
  language: Language,
  { subject, paragraphs, action, link, last }: Letter,
): Pick<Mail, 'subject' | 'text' | 'html'> => ({
  subject,
  text: `${[...paragraphs, `${action} :\n${link}`, last].join('\n\n')}\n`,
  html: [
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8">`,
    `<title>${escaped(subject)}</title></head>`,
    '<body style="margin:0;padding:24px;background:#F6F2EC;color:#241B27;font:17px/1.5 sans-serif">',
    '<div style="max-width:560px;margin:0 auto;padding:32px;background:#FFFDFA;border:1px solid #DCD3C8;border-radius:16px">',
    '<p style="margin:0 0 24px;font-weight:700;font-size:21px;color:#682450">essaim</p>',
    ...paragraphs.map((text) => `<p style="margin:0 0 16px">${escaped(text)}</p>`),
    `<p style="margin:24px 0"><a href="${escaped(link)}" style="display:inline-block;padding:14px 24px;background:#682450;color:#FFFFFF;border-radius:6px;font-weight:600;text-decoration:none">${escaped(action)}</a></p>`,
    `<p style="margin:0;color:#574C5C;font-size:15px">${escaped(last)}</p>`,
    '</div></body></html>',
  ].join(''),
});
