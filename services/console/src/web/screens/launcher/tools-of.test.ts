// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from 'vitest';
import type { Catalog } from '../../api/schemas.ts';
import { organisationsOf, toolsOf } from './tools-of.ts';

const organisation = (organisationId: string, name: string) => ({ organisationId, name });
const mayenne = organisation('o1', 'Mayenne');
const amicale = organisation('o2', 'Amicale');
const tools = [
  { key: 'a', organisations: [mayenne, amicale] },
  { key: 'b', organisations: [mayenne] },
] as Catalog['LauncherTool'][];

test('names each organisation once, by name', () => {
  expect(organisationsOf(tools)).toEqual([amicale, mayenne]);
});

test('keeps the tools of one organisation, or all of them', () => {
  expect(toolsOf(tools, 'o2').map(({ key }) => key)).toEqual(['a']);
  expect(toolsOf(tools, '').map(({ key }) => key)).toEqual(['a', 'b']);
});
