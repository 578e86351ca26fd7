// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from 'vitest';
import { status } from './fixtures/health.ts';
import { statusPage } from '../src/server/pages/status-page.ts';

test('the page says how each tool is, what goes wrong and what is planned, in both languages', () => {
  const french = statusPage(status, 'fr');
  expect(french).toContain('Espace Mayenne (Nextcloud) : <strong>en service</strong>');
  expect(french).toContain('Forum d’entraide (Discourse)');
  expect(french).toContain('<strong>en panne</strong>');
  expect(french).toContain('Le disque est plein ; nous faisons de la place.');
  expect(french).toContain('Vos messages sont gardés.');
  expect(statusPage(status, 'en')).toContain('<strong>not checked yet</strong>');
});

test('what a hoster wrote stays text, and the page needs no script', () => {
  const [first, ...rest] = status.hosters;
  if (!first) throw new RangeError('the fixture is empty');
  const hostile = { ...first, name: '<script>alert(1)</script>' };
  const page = statusPage({ ...status, hosters: [hostile, ...rest] }, 'fr');
  expect(page).not.toContain('<script');
});

test('when the catalogue does not answer the page says so', () => {
  expect(statusPage(null, 'fr')).toContain('Réessayez dans une minute.');
});
