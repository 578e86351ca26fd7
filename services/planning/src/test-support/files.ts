// SPDX-License-Identifier: AGPL-3.0-or-later
import { readFileSync } from 'node:fs';

const FOLDER = new URL('../../../../packages/scheduler/fixtures/', import.meta.url);

/** A file of the reference data: the playbook, the resources, the calendars, the network. */
export const dataFile = (name: string): string => readFileSync(new URL(name, FOLDER), 'utf8');

const PLAYBOOK = 'playbook-hosted-tools';

/** The body of an import of the reference playbook. */
export const playbookImport = () => ({
  key: 'hosted-tools',
  title: { fr: 'Outils libres hébergés', en: 'Hosted free tools' },
  tasks: dataFile(`${PLAYBOOK}.csv`),
  gates: dataFile(`${PLAYBOOK}-gates.csv`),
  criteria: dataFile(`${PLAYBOOK}-criteria.csv`),
  waveGates: dataFile(`${PLAYBOOK}-wave-gates.csv`),
});

/** Capacities of some organisations. */
export const resourcesOf = (...keys: readonly string[]): string => {
  const [header = '', ...lines] = dataFile('resources-example.csv').split(/\r?\n/);
  const kept = lines.filter((line) => keys.includes(line.split(',')[1] ?? ''));
  return [header, ...kept, ''].join('\n');
};

/** The text with one passage replaced, which must be there. */
export const replaced = (text: string, from: string, to: string): string => {
  if (!text.includes(from)) throw new Error(`the text has no ${from}`);
  return text.replace(from, to);
};

/** A playbook written as one text, with every field of the format. */
export const smallPlaybook = (): string =>
  readFileSync(
    new URL('../../../../packages/playbook/fixtures/small-playbook.yaml', import.meta.url),
    'utf8',
  );
