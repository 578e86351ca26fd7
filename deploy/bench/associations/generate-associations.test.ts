// SPDX-License-Identifier: AGPL-3.0-or-later
import { dataFile } from '@essaim/dev-env';
import { expect, test } from 'vitest';
import { generateAssociations } from './generate-associations.ts';

const files = {
  network: dataFile('network-example.csv'),
  territories: dataFile('territories.csv'),
  communes: dataFile('communes-example.csv'),
};

test('25,000 associations, each with a code of its own, the same for a seed', () => {
  const text = generateAssociations(files, 1);
  const lines = text.trim().split('\r\n').slice(1);
  expect(lines).toHaveLength(25_000);
  expect(new Set(lines.map((line) => line.split(';', 1)[0])).size).toBe(25_000);
  expect(lines.every((line) => line.split(';').length === 15)).toBe(true);
  expect(generateAssociations(files, 1)).toBe(text);
  expect(generateAssociations(files, 2)).not.toBe(text);
});
