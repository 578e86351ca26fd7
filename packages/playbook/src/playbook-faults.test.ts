// SPDX-License-Identifier: AGPL-3.0-or-later
import { expect, test } from 'vitest';
import { criterionReasons } from './criteria/criterion-reasons.ts';
import { waveGateReasons } from './criteria/evaluate-wave-gate.ts';
import { playbookFaults } from './playbook-faults.ts';

const names = (text: string) => new Set(text.match(/\{\w+\}/g));

test('both languages of a sentence name the same parameters', () => {
  const texts = { ...playbookFaults, ...criterionReasons, ...waveGateReasons };
  for (const [code, text] of Object.entries(texts))
    expect(names(text.fr), code).toEqual(names(text.en));
});
