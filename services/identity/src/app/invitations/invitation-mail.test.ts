// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from 'vitest';
import { invitationMail, momentInWords } from './invitation-mail.ts';

const words = {
  givenName: 'Ana',
  organisation: 'Fédération <b>de la</b> Sarthe',
  role: 'coordination',
  inviter: 'Alix Durand',
  link: 'https://console.example/invitation/abc',
  until: 'jeudi 7 janvier à 09:00',
};

test('says the same as text and HTML, in the person’s language', () => {
  const { subject, text, html } = invitationMail('fr', words);
  expect(subject).toBe('Invitation : coordination, Fédération <b>de la</b> Sarthe');
  expect(text).toContain('Bonjour Ana,');
  expect(text).toContain(words.link);
  expect(html).toContain(`href="${words.link}"`);
  expect(html).toContain('Fédération &lt;b&gt;de la&lt;/b&gt; Sarthe');
  expect(html).toContain('<html lang="fr">');
  expect(invitationMail('en', { ...words, givenName: '' }).text).toContain('Hello,');
});

test('writes a moment in words, in the network’s time zone', () => {
  const instant = Temporal.Instant.from('2027-01-07T08:00:00Z');
  expect(momentInWords(instant, 'fr')).toBe('jeudi 7 janvier à 09:00');
  expect(momentInWords(instant, 'en')).toContain('Thursday');
});
