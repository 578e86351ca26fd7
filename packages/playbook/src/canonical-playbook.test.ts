// SPDX-License-Identifier: AGPL-3.0-or-later
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { canonicalJson } from './canonical-json.ts';
import { canonicalPlaybook } from './canonical-playbook.ts';
import { parsePlaybook } from './parse/parse-playbook.ts';

const source = (name: string) => ({
  name,
  text: readFileSync(new URL(`../fixtures/${name}.csv`, import.meta.url), 'utf8'),
});

const read = (change: (tasks: string) => string) => {
  const tasks = source('playbook-hosted-tools');
  const { playbook } = parsePlaybook({
    tasks: { ...tasks, text: change(tasks.text) },
    gates: source('playbook-hosted-tools-gates'),
    criteria: source('playbook-hosted-tools-criteria'),
    waveGates: source('playbook-hosted-tools-wave-gates'),
  });
  if (!playbook) throw new Error('the playbook has faults');
  return playbook;
};

test('keys are sorted, arrays are not, undefined is left out', () => {
  expect(canonicalJson({ b: [2, 1], a: { d: null, c: undefined } })).toBe(
    '{"a":{"d":null},"b":[2,1]}',
  );
});

test('the order of the lines does not change the content, a number does', () => {
  const original = canonicalPlaybook(read((text) => text));
  const reversed = read((text) => {
    const [header, ...lines] = text.trimEnd().split('\n');
    return [header, ...lines.reverse()].join('\n');
  });
  expect(canonicalPlaybook(reversed)).toBe(original);
  expect(canonicalPlaybook(read((text) => text.replace('15,25,40', '15,26,40')))).not.toBe(
    original,
  );
});
