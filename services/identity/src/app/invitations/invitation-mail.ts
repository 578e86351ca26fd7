// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Language } from '@essaim/contracts';
import type { Mail } from '@essaim/service-kit';

export interface InvitationWords {
  readonly givenName: string;
  readonly organisation: string;
  readonly role: string;
  readonly inviter: string;
  readonly link: string;
  /** Last moment, in words of the reader's language. */
  readonly until: string;
}

interface Texts {
  readonly subject: string;
  readonly hello: string;
  readonly what: string;
  readonly how: string;
  readonly action: string;
  readonly until: string;
  readonly not: string;
}

const texts: Readonly<Record<Language, (words: InvitationWords) => Texts>> = {
  fr: (words) => ({
    subject: `Invitation : ${words.role}, ${words.organisation}`,
    hello: words.givenName === '' ? 'Bonjour,' : `Bonjour ${words.givenName},`,
    what: `${words.inviter} vous invite à rejoindre ${words.organisation}, au titre de : ${words.role}.`,
    how: 'Vous avez déjà un compte : connectez-vous avec cette adresse pour accepter.',
    action: 'Accepter l’invitation',
    until: `Ce lien est personnel et vaut jusqu’au ${words.until}.`,
    not: 'Si vous n’attendiez pas ce message, ne faites rien : sans réponse, l’invitation s’éteint.',
  }),
  en: (words) => ({
    subject: `Invitation: ${words.role}, ${words.organisation}`,
    hello: words.givenName === '' ? 'Hello,' : `Hello ${words.givenName},`,
    what: `${words.inviter} invites you to join ${words.organisation}, as: ${words.role}.`,
    how: 'You already have an account: sign in with this address to accept.',
    action: 'Accept the invitation',
    until: `This link is personal and works until ${words.until}.`,
    not: 'If you did not expect this message, do nothing: without an answer the invitation lapses.',
  }),
};

const escaped = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

/** The mail to somebody who has an account already, as text and HTML. */
export const invitationMail = (
  language: Language,
  words: InvitationWords,
): Pick<Mail, 'subject' | 'text' | 'html'> => {
  const said = texts[language](words);
  const paragraph = (text: string) => `<p style="margin:0 0 16px">${escaped(text)}</p>`;
  return {
    subject: said.subject,
    text: `${[said.hello, said.what, said.how, `${said.action} :\n${words.link}`, said.until, said.not].join('\n\n')}\n`,
    html: [
      `<!doctype html><html lang="${language}"><head><meta charset="utf-8">`,
      `<title>${escaped(said.subject)}</title></head>`,
      '<body style="margin:0;padding:24px;background:#F6F2EC;color:#241B27;font:17px/1.5 sans-serif">',
      '<div style="max-width:560px;margin:0 auto;padding:32px;background:#FFFDFA;border:1px solid #DCD3C8;border-radius:16px">',
      '<p style="margin:0 0 24px;font-weight:700;font-size:21px;color:#682450">essaim</p>',
      paragraph(said.hello),
      paragraph(said.what),
      paragraph(said.how),
      `<p style="margin:24px 0"><a href="${escaped(words.link)}" style="display:inline-block;padding:14px 24px;background:#682450;color:#FFFFFF;border-radius:6px;font-weight:600;text-decoration:none">${escaped(said.action)}</a></p>`,
      paragraph(said.until),
      `<p style="margin:0;color:#574C5C;font-size:15px">${escaped(said.not)}</p>`,
      '</div></body></html>',
    ].join(''),
  };
};

/** An instant as people of the language write it, in the network's time zone. */
export const momentInWords = (instant: Temporal.Instant, language: Language): string =>
  instant.toLocaleString(language === 'fr' ? 'fr-FR' : 'en-GB', {
    timeZone: 'Europe/Paris',
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    hour: '2-digit',
    minute: '2-digit',
  });
