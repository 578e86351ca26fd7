// SPDX-License-Identifier: AGPL-3.0-or-later
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { PlaybookFaultCode } from '../playbook-faults.ts';
import { parsePlaybook, type PlaybookSources } from './parse-playbook.ts';

const source = (name: string) => ({
  name,
  text: readFileSync(new URL(`../../fixtures/${name}.csv`, import.meta.url), 'utf8'),
});
const sources: PlaybookSources = {
  tasks: source('playbook-hosted-tools'),
  gates: source('playbook-hosted-tools-gates'),
  criteria: source('playbook-hosted-tools-criteria'),
  waveGates: source('playbook-hosted-tools-wave-gates'),
};

/** The reference files with pieces of one of them replaced; each piece has to be there. */
const changed = (file: keyof PlaybookSources, ...pieces: [from: string, to: string][]) => {
  let { text } = sources[file];
  for (const [from, to] of pieces) {
    expect(text, `nothing to replace: ${from}`).toContain(from);
    text = text.replace(from, to);
  }
  return parsePlaybook({ ...sources, [file]: { name: file, text } });
};
const places = (result: ReturnType<typeof parsePlaybook>) =>
  result.faults.map(({ file, line, column, code }) => [file, line, column, code]);

describe('the reference playbook', () => {
  const { playbook, faults } = parsePlaybook(sources);
  const task = (key: string) => playbook?.tasks.find((one) => one.key === key);

  test('is read without a fault', () => {
    expect(faults).toEqual([]);
    expect(playbook?.tasks).toHaveLength(50);
    expect(playbook?.gates.map(({ key, criteria }) => [key, criteria.length])).toEqual([
      ['G1', 5],
      ['G2', 9],
      ['G3', 7],
      ['G4', 6],
    ]);
    expect(playbook?.waveGates.map(({ key, holds, holdPoint }) => [key, holds, holdPoint])).toEqual(
      [
        ['WP', 'D01', 'start'],
        ['WO', 'G2', 'decision'],
      ],
    );
  });

  test('gives typed durations, demands, predecessors, roles and conditions', () => {
    expect(task('N05')).toMatchObject({
      durations: { min: 15, likely: 25, max: 45 },
      calendar: 'working-no-august',
      predecessors: [
        { key: 'N02', type: 'FS', lag: { amount: 0, unit: 'wd' }, scope: 'same' },
        { key: 'N04', type: 'SS', lag: { amount: 5, unit: 'wd' }, scope: 'same' },
      ],
    });
    expect(task('D09')).toMatchObject({
      responsible: { tier: 'departmental', role: 'technical', written: 'dep.technique' },
      consulted: [{ tier: 'national' }, { tier: 'hoster', role: 'operator' }],
      demand: { technicianDays: 1.5, committee: null },
      feedsGate: 'G2',
      action: 'activation',
    });
    expect(task('R04')?.demand.committee).toEqual({ tier: 'regional', files: 1 });
    expect(task('R07')?.condition).toMatchObject({ kind: 'exists', operator: '!=', value: 'none' });
    expect(task('L02')?.condition).toMatchObject({ whenTrue: 'G2', otherwise: 'G3' });
    expect(playbook?.gates[2]?.mode).toEqual({ kind: 'at-least', atLeast: 6, outOf: 7 });
  });

  test('weighs what one department needs as the page says', () => {
    const tasks = playbook?.tasks.filter(({ tier }) => tier === 'departmental') ?? [];
    const total = (value: (task: (typeof tasks)[number]) => number) =>
      tasks.reduce((sum, one) => sum + value(one), 0);
    expect(total(({ effortDays }) => effortDays)).toBe(95);
    expect(total(({ demand }) => demand.trainerDays)).toBe(10);
    expect(total(({ demand }) => demand.technicianDays)).toBe(11.5);
    expect(total(({ demand }) => demand.facilitatorDays)).toBe(8);
    expect(total(({ demand }) => demand.hostingUsers)).toBe(450);
    expect(total(({ demand }) => demand.hostingGb)).toBe(900);
  });

  test('is a JSON value', () => {
    expect(JSON.parse(JSON.stringify(playbook))).toEqual(playbook);
  });
});

type Case = [
  file: keyof PlaybookSources,
  line: number,
  column: string | null,
  code: PlaybookFaultCode,
  ...pieces: [from: string, to: string][],
];
const cases: Case[] = [
  ['tasks', 2, 'key', 'key-malformed', ['N01,national', 'n-1,national']],
  ['tasks', 5, 'key', 'key-twice', ['N04,national', 'N03,national']],
  ['tasks', 2, 'tier', 'csv-not-in-list', ['N01,national', 'N01,galactic']],
  ['tasks', 2, 'responsible', 'role-unknown', ['nat.pilotage,', 'nat.pilote,']],
  ['tasks', 2, 'consulted', 'role-unknown', ['reg.presidence|nat.technique', 'reg.presidence|x']],
  ['tasks', 2, 'duration_likely', 'duration-order', ['15,25,40', '15,50,40']],
  ['tasks', 2, 'duration_min', 'csv-number-out-of-range', ['15,25,40', '0,25,40']],
  ['tasks', 2, 'duration_max', 'csv-not-a-whole-number', ['15,25,40', '15,25,40.5']],
  ['tasks', 2, 'duration_min', 'csv-value-missing', ['15,25,40', ',25,40']],
  ['tasks', 2, 'calendar', 'calendar-unknown', ['working-no-august', 'weekends']],
  ['tasks', 3, 'committee', 'committee-missing', ['0,1,national', '0,1,']],
  ['tasks', 3, 'committee_slots', 'committee-without-files', ['0,1,national', '0,0,national']],
  ['tasks', 3, 'predecessors', 'predecessor-malformed', ['N01:FS:0wd:same', 'N01:XF:0wd:same']],
  ['tasks', 3, 'predecessors', 'predecessor-unknown', ['N01:FS:0wd:same', 'N99:FS:0wd:same']],
  ['tasks', 3, 'predecessors', 'predecessor-scope-wrong', ['N01:FS:0wd:same', 'N01:FS:0wd:nation']],
  [
    'tasks',
    3,
    'predecessors',
    'predecessor-twice',
    ['N01:FS:0wd:same', 'N01:FS:0wd:same|N01:SS:0wd:same'],
  ],
  ['tasks', 24, 'feeds_gate', 'gate-unknown', ['Délibération datée,G1', 'Délibération datée,G9']],
  [
    'tasks',
    2,
    'feeds_gate',
    'gate-feed-tier',
    [`calendrier des séances",,campaign`, `calendrier des séances",G1,campaign`],
  ],
  ['tasks', 24, 'repeat', 'repeat-tier', ['datée,G1,department', 'datée,G1,association']],
  ['tasks', 21, 'condition', 'condition-malformed', ['region.identity_provider !=', 'region !=']],
  ['tasks', 49, 'condition', 'predecessor-unknown', ['pilot ? G2', 'pilot ? G8']],
  ['tasks', 49, 'condition', 'condition-not-a-predecessor', ['pilot ? G2 : G3', 'pilot ? G2 : G4']],
  ['tasks', 32, 'action', 'csv-not-in-list', ['department,,activation', 'department,,teleport']],
  ['gates', 4, 'mode', 'gate-mode-malformed', ['6-of-7', '7-of-6']],
  ['gates', 4, 'mode', 'gate-mode-count', ['6-of-7', '5-of-6']],
  ['gates', 2, 'opens', 'role-unknown', ['reg.pilotage,nat.pilotage', 'reg.pilotage,nat.chef']],
  ['criteria', 2, 'gate', 'gate-unknown', ['G1,1,document', 'G7,1,document']],
  ['criteria', 3, 'number', 'criterion-twice', ['G1,2,mandate', 'G1,1,mandate']],
  ['criteria', 2, 'source_task', 'task-unknown', [`administration,D01`, `administration,D91`]],
  [
    'criteria',
    2,
    'source_task',
    'criterion-source-tier',
    ['administration,D01', 'administration,N01'],
  ],
  ['criteria', 3, 'threshold', 'threshold-malformed', ['>=2 persons', 'enough']],
  ['criteria', 7, 'threshold', 'task-unknown', ['planned in D05', 'planned in D85']],
  ['criteria', 2, 'max_age_days', 'csv-not-a-number', ['present,365', 'present,un an']],
  ['criteria', 2, 'mandatory', 'csv-not-in-list', ['present,365,1', 'present,365,yes']],
  ['waveGates', 2, 'measured_gate', 'gate-unknown', ['G1,50', 'G9,50']],
  ['waveGates', 2, 'share_percent', 'csv-number-out-of-range', ['G1,50', 'G1,101']],
  ['waveGates', 2, 'holds', 'predecessor-unknown', ['D01,start', 'D99,start']],
  ['waveGates', 2, 'holds', 'wave-gate-hold-tier', ['D01,start', 'R01,start']],
  ['waveGates', 2, 'hold_point', 'wave-gate-hold-point', ['D01,start', 'D01,decision']],
  ['waveGates', 3, 'soak_calendar', 'soak-calendar-missing', ['10,working', '10,']],
];

test.each(cases)('%s line %i, column %s: %s', (file, line, column, code, ...pieces) => {
  const result = changed(file, ...pieces);
  expect(result.playbook).toBeNull();
  expect(places(result)).toContainEqual([file, line, column, code]);
});

test('a gate without criteria is named', () => {
  const text = sources.criteria.text.split('\n').filter((line) => !line.startsWith('G1,'));
  const result = parsePlaybook({
    ...sources,
    criteria: { name: 'criteria', text: text.join('\n') },
  });
  expect(places(result)).toEqual([[sources.gates.name, 2, null, 'gate-without-criteria']]);
});

test('a circle is named with its path, through gates too', () => {
  const result = changed('tasks', ['D01:FS:0wd:same', 'D01:FS:0wd:same|D07:FS:0wd:same']);
  expect(result.faults).toMatchObject([
    { line: 25, column: 'predecessors', code: 'cycle', params: { path: 'D02 > G1 > D07 > D02' } },
  ]);
  expect(changed('tasks', ['N01:FS:0wd:same', 'N02:FS:0wd:same']).faults).toMatchObject([
    { line: 3, code: 'cycle', params: { path: 'N02 > N02' } },
  ]);
});

const bad = (file: keyof PlaybookSources, from: string, to: string) => ({
  name: file,
  text: sources[file].text.replace(from, to),
});

test('collects every fault of the four files in order', () => {
  const result = parsePlaybook({
    tasks: bad('tasks', '15,25,40', '90,25,x'),
    gates: bad('gates', '6-of-7', 'some'),
    criteria: bad('criteria', 'present,365', 'nearly,-3'),
    waveGates: bad('waveGates', 'working', 'lunar'),
  });
  expect(places(result)).toEqual([
    ['tasks', 2, 'duration_max', 'csv-not-a-number'],
    ['tasks', 2, 'duration_likely', 'duration-order'],
    ['gates', 4, 'mode', 'gate-mode-malformed'],
    ['criteria', 2, 'threshold', 'threshold-malformed'],
    ['criteria', 2, 'max_age_days', 'csv-number-out-of-range'],
    ['waveGates', 3, 'soak_calendar', 'calendar-unknown'],
  ]);
});

const toFrench = (text: string) =>
  `\uFEFF${text.replaceAll(';', '.').replaceAll(/,(?=(?:[^"\n]*"[^"\n]*")*[^"\n]*(?:\n|$))/g, ';')}`;

test('a spreadsheet with semicolons and a byte order mark reads the same', () => {
  const text = toFrench(sources.waveGates.text);
  expect(text).toContain('key;alias');
  const result = parsePlaybook({ ...sources, waveGates: { name: 'w', text } });
  expect(result.playbook?.waveGates).toEqual(parsePlaybook(sources).playbook?.waveGates);
});
