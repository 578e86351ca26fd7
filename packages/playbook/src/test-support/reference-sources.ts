// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PlaybookSources } from '../parse/parse-playbook.ts';

/**
 * The four files of the reference playbook.
 * @param readFixture reads a file of the folder `fixtures`
 */
export const referenceSources = (readFixture: (name: string) => string): PlaybookSources => {
  const source = (name: string) => ({ name, text: readFixture(`${name}.csv`) });
  return {
    tasks: source('playbook-hosted-tools'),
    gates: source('playbook-hosted-tools-gates'),
    criteria: source('playbook-hosted-tools-criteria'),
    waveGates: source('playbook-hosted-tools-wave-gates'),
  };
};
