// SPDX-License-Identifier: AGPL-3.0-or-later
import type { WaitingKind, WaitingThing } from './digest-lines.ts';

type Language = 'fr' | 'en';

export interface DigestReader {
  readonly givenName: string;
  readonly language: Language;
}

export interface DigestMail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

const KINDS: readonly WaitingKind[] = ['unblock', 'answer', 'decide', 'accept', 'do'];
const MOST_LINES = 12;

const WORDS = {
  fr: {
    hello: (name: string) => (name === '' ? 'Bonjour,' : `Bonjour ${name},`),
    subject: (count: number) =>
      count === 1 ? 'Une chose vous attend' : `${count} choses vous attendent`,
    intro: (count: number) =>
      count === 1
        ? 'Une chose vous attend dans essaim.'
        : `${count} choses vous attendent dans essaim.`,
    kinds: {
      unblock: 'Bloqué : on attend quelqu’un',
      answer: 'On vous demande une réponse',
      decide: 'À décider',
      accept: 'À accepter',
      do: 'À faire',
    },
    before: (day: string) => `avant le ${day}`,
    late: (day: string) => `en retard, prévu le ${day}`,
    more: (count: number) => `et ${count} de plus`,
    action: 'Ouvrir « À faire »',
    why: 'Vous recevez ce message parce que quelque chose vous attend. Sans rien en attente, vous ne recevez rien.',
  },
  en: {
    hello: (name: string) => (name === '' ? 'Hello,' : `Hello ${name},`),
    subject: (count: number) =>
      count === 1 ? 'One thing waits for you' : `${count} things wait for you`,
    intro: (count: number) =>
      count === 1
        ? 'One thing waits for you in essaim.'
        : `${count} things wait for you in essaim.`,
    kinds: {
      unblock: 'Blocked: somebody is waited for',
      answer: 'You are asked for an answer',
      decide: 'To decide',
      accept: 'To accept',
      do: 'To do',
    },
    before: (day: string) => `by ${day}`,
    late: (day: string) => `late, planned for ${day}`,
    more: (count: number) => `and ${count} more`,
    action: 'Open “To do”',
    why: 'You get this message because something waits for you. When nothing does, you get none.',
  },
} as const;

const dayInWords = (date: string, language: Language): string => {
  const day = Temporal.PlainDate.from(date);
  const text = day.toLocaleString(language === 'fr' ? 'fr-FR' : 'en-GB', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
  });
  return language === 'fr' && day.day === 1 ? text.replace(' 1 ', ' 1er ') : text;
};

const lineOf = (thing: WaitingThing, language: Language): string => {
  const words = WORDS[language];
  const place = thing.place === '' ? '' : ` (${thing.place})`;
  if (thing.due === null) return `${thing.title[language]}${place}`;
  const day = dayInWords(thing.due, language);
  const when = thing.isLate ? words.late(day) : words.before(day);
  return `${thing.title[language]}${place}, ${when}`;
};

interface Section {
  readonly heading: string;
  readonly lines: readonly string[];
}

const sectionsOf = (things: readonly WaitingThing[], language: Language): Section[] =>
  KINDS.flatMap((kind) => {
    const found = things.filter((thing) => thing.kind === kind);
    if (found.length === 0) return [];
    const shown = found.slice(0, MOST_LINES).map((thing) => lineOf(thing, language));
    const rest = found.length - shown.length;
    const lines = rest > 0 ? [...shown, WORDS[language].more(rest)] : shown;
    return [{ heading: WORDS[language].kinds[kind], lines }];
  });

const escaped = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

const asHtml = (
  subject: string,
  hello: string,
  intro: string,
  sections: readonly Section[],
  link: string,
  language: Language,
): string => {
  const words = WORDS[language];
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
    `<p style="margin:24px 0"><a href="${escaped(link)}" style="display:inline-block;padding:14px 24px;background:#682450;color:#FFFFFF;border-radius:6px;font-weight:600;text-decoration:none">${escaped(words.action)}</a></p>`,
    `<p style="margin:0;color:#574C5C;font-size:15px">${escaped(words.why)}</p>`,
    '</div></body></html>',
  ].join('');
};

/**
 * The e-mail that tells a person what waits for them, as text and HTML.
 * @param link address of "À faire"
 */
export const digestMail = (
  { givenName, language }: DigestReader,
  things: readonly WaitingThing[],
  link: string,
): DigestMail => {
  const words = WORDS[language];
  const subject = words.subject(things.length);
  const [hello, intro] = [words.hello(givenName), words.intro(things.length)];
  const sections = sectionsOf(things, language);
  const blocks = sections.map(({ heading, lines }) =>
    [heading, ...lines.map((line) => `- ${line}`)].join('\n'),
  );
  const text = [hello, intro, ...blocks, `${words.action} :\n${link}`, words.why].join('\n\n');
  return {
    subject,
    text: `${text}\n`,
    html: asHtml(subject, hello, intro, sections, link, language),
  };
};
