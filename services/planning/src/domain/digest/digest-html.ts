// SPDX-License-Identifier: AGPL-3.0-or-later
/** Things of one kind under their heading. */
export interface DigestSection {
  readonly heading: string;
  readonly lines: readonly string[];
}

/** What the page says, in the reader's language. */
export interface DigestPage {
  readonly language: 'fr' | 'en';
  readonly subject: string;
  readonly hello: string;
  readonly intro: string;
  readonly sections: readonly DigestSection[];
  /** Label of the link. */
  readonly action: string;
  /** Address of the link. */
  readonly link: string;
  readonly why: string;
}

const escaped = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

/** The e-mail as a page whose styles are in its tags, as mail programs ask. */
export const digestHtml = ({
  language,
  subject,
  hello,
  intro,
  sections,
  action,
  link,
  why,
}: DigestPage): string => {
  const lists = sections.map(
    ({ heading, lines }) =>
      `<h2 style="margin:24px 0 8px;font-size:17px">${escaped(heading)}</h2><ul style="margin:0;padding-left:20px">${lines
        .map((line) => `<li style="margin:0 0 6px">${escaped(line)}</li>`)
        .join('')}</ul>`,
  );
  return [
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${escaped(subject)}</title></head>`,
    '<body style="margin:0;padding:24px;background:#F6F2EC;color:#241B27;font:17px/1.5 sans-serif">',
    '<div style="max-width:560px;margin:0 auto;padding:32px;background:#FFFDFA;border:1px solid #DCD3C8;border-radius:16px">',
    '<p style="margin:0 0 24px;font-weight:700;font-size:21px;color:#682450">essaim</p>',
    `<p style="margin:0 0 16px">${escaped(hello)}</p><p style="margin:0">${escaped(intro)}</p>`,
    ...lists,
    `<p style="margin:24px 0"><a href="${escaped(link)}" style="display:inline-block;padding:14px 24px;background:#682450;color:#FFFFFF;border-radius:6px;font-weight:600;text-decoration:none">${escaped(action)}</a></p>`,
    `<p style="margin:0;color:#574C5C;font-size:15px">${escaped(why)}</p>`,
    '</div></body></html>',
  ].join('');
};
