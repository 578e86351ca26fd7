// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from 'vitest';
import { mailListPage, mailPage } from './mail-page.ts';

const mail = {
  id: '1-a',
  receivedAt: '2027-01-04T09:00:00.000Z',
  from: 'essaim@essaim.example',
  to: ['lea@example.org'],
  subject: '<script>alert(1)</script>',
  text: 'Ouvrez http://localhost:7400/invitation?a=1&b=2 avant lundi.',
  html: '<p onclick="x">Bonjour</p>',
};

test('nothing in a mail becomes part of the page', () => {
  expect(mailListPage([mail])).not.toContain('<script>');
  const page = mailPage(mail);
  expect(page).not.toContain('<script>');
  expect(page).toContain('&lt;p onclick=&quot;x&quot;&gt;Bonjour');
});

test('an address in the text can be followed', () => {
  expect(mailPage(mail)).toContain('<a href="http://localhost:7400/invitation?a=1&amp;b=2">');
});

test('a link of the mail opens outside the frame, which could not show it', () => {
  const page = mailPage(mail);
  expect(page).toContain('srcdoc="&lt;base target=&quot;_blank&quot;&gt;');
  expect(page).toContain('sandbox="allow-popups allow-popups-to-escape-sandbox"');
});

test('an empty box says so', () => {
  expect(mailListPage([])).toContain('Aucun courriel');
});
