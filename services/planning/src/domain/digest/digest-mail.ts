// SPDX-License-Identifier: AGPL-3.0-or-later
import { type DigestSection, digestHtml } from './digest-html.ts';
import type { WaitingKind, WaitingThing } from './digest-lines.ts';
import { DIGEST_WORDS } from './digest-words.ts';

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

const KINDS: readonly WaitingKind[] = [
  'unblock',
  'climbed',
  'answer',
  'decide',
  'accept',
  'do',
  'read',
];
const MOST_LINES = 12;

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
  const words = DIGEST_WORDS[language];
  const place = thing.place === '' ? '' : ` (${thing.place})`;
  if (thing.due === null) return `${thing.title[language]}${place}`;
  const day = dayInWords(thing.due, language);
  const when = thing.isLate ? words.late(day) : words.before(day);
  return `${thing.title[language]}${place}, ${when}`;
};

const sectionsOf = (things: readonly WaitingThing[], language: Language): DigestSection[] =>
  KINDS.flatMap((kind) => {
    const found = things.filter((thing) => thing.kind === kind);
    if (found.length === 0) return [];
    const shown = found.slice(0, MOST_LINES).map((thing) => lineOf(thing, language));
    const rest = found.length - shown.length;
    const lines = rest > 0 ? [...shown, DIGEST_WORDS[language].more(rest)] : shown;
    return [{ heading: DIGEST_WORDS[language].kinds[kind], lines }];
  });

/**
 * The e-mail that tells a person what waits for them, as text and HTML.
 * @param link address of "À faire"
 */
export const digestMail = (
  { givenName, language }: DigestReader,
  things: readonly WaitingThing[],
  link: string,
): DigestMail => {
  const words = DIGEST_WORDS[language];
  const { action, why } = words;
  const subject = words.subject(things.length);
  const [hello, intro] = [words.hello(givenName), words.intro(things.length)];
  const sections = sectionsOf(things, language);
  const blocks = sections.map(({ heading, lines }) =>
    [heading, ...lines.map((line) => `- ${line}`)].join('\n'),
  );
  const text = [hello, intro, ...blocks, `${action} :\n${link}`, why].join('\n\n');
  return {
    subject,
    text: `${text}\n`,
    html: digestHtml({ language, subject, hello, intro, sections, action, link, why }),
  };
};
