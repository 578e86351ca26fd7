// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Playbook, parsePlaybook } from '@essaim/playbook';
import { dataFile } from './files.ts';

const file = (name: string) => ({ name, text: dataFile(`${name}.csv`) });

/** The reference playbook, read. */
export const referencePlaybook = (): Playbook => {
  const { playbook } = parsePlaybook({
    tasks: file('playbook-hosted-tools'),
    gates: file('playbook-hosted-tools-gates'),
    criteria: file('playbook-hosted-tools-criteria'),
    waveGates: file('playbook-hosted-tools-wave-gates'),
  });
  if (!playbook) throw new Error('the reference playbook does not parse');
  return playbook;
};
