// SPDX-License-Identifier: AGPL-3.0-or-later
import { newId } from '@essaim/kernel';
import { expect, test } from 'vitest';
import { type WaitingThing, byPerson, periodOf, thingsKey } from './digest-lines.ts';
import { digestMail } from './digest-mail.ts';

const thing = (change: Partial<WaitingThing> = {}): WaitingThing => ({
  kind: 'do',
  id: newId(),
  title: { fr: 'Signer la charte', en: 'Sign the charter' },
  place: 'Mayenne',
  due: '2027-03-24',
  isLate: false,
  ...change,
});

test('each thing reaches each of its people once', () => {
  const [ana, bob] = [newId(), newId()];
  const [one, two] = [thing(), thing()];
  const found = byPerson([
    { thing: one, people: [ana, bob, ana] },
    { thing: two, people: [bob] },
  ]);
  expect(found.get(ana)).toEqual([one]);
  expect(found.get(bob)).toEqual([one, two]);
});

test('the key of a list changes with what is in it, not with its order', () => {
  const [one, two] = [thing(), thing()];
  expect(thingsKey([one, two])).toBe(thingsKey([two, one]));
  expect(thingsKey([one])).not.toBe(thingsKey([one, two]));
  expect(thingsKey([one])).not.toBe(thingsKey([{ ...one, isLate: true }]));
});

test('periods follow each other without a gap', () => {
  const at = (text: string) => periodOf(Temporal.Instant.from(text), 60).toString();
  expect(at('2027-03-09T09:00:00Z')).toBe('2027-03-09T09:00:00Z');
  expect(at('2027-03-09T09:59:59.999Z')).toBe('2027-03-09T09:00:00Z');
  expect(at('2027-03-09T10:00:00Z')).toBe('2027-03-09T10:00:00Z');
});

test('a mail says how many things wait, which, and until when, in the language of its reader', () => {
  const things = [
    thing(),
    thing({ kind: 'accept', title: { fr: 'Délibérer', en: 'Vote' }, due: null }),
    thing({ isLate: true, due: '2027-03-01' }),
  ];
  const link = 'https://essaim.example/a-faire';
  const french = digestMail({ givenName: 'Camille', language: 'fr' }, things, link);
  expect(french.subject).toBe('3 choses vous attendent');
  expect(french.text).toContain('Bonjour Camille,');
  expect(french.text).toContain('À accepter\n- Délibérer (Mayenne)');
  expect(french.text).toContain('Signer la charte (Mayenne), avant le mercredi 24 mars');
  expect(french.text).toContain('en retard, prévu le lundi 1er mars');
  expect(french.text).toContain(link);
  const english = digestMail({ givenName: '', language: 'en' }, things.slice(0, 1), link);
  expect(english.subject).toBe('One thing waits for you');
  expect(english.text).toContain('Sign the charter (Mayenne), by Wednesday 24 March');
  expect(english.html).toContain('<html lang="en">');
});

test('what people wrote cannot become markup, and a long list is cut with its rest counted', () => {
  const mail = digestMail(
    { givenName: '<b>', language: 'fr' },
    Array.from({ length: 20 }, () => thing({ place: '<script>' })),
    'https://essaim.example/a-faire?x=1&y=2',
  );
  expect(mail.html).not.toContain('<script>');
  expect(mail.html).toContain('&lt;script&gt;');
  expect(mail.html).toContain('x=1&amp;y=2');
  expect(mail.text).toContain('- et 8 de plus');
});
