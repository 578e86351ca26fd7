// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Mandate, type MandateRole, type Uuid, newId } from '@essaim/kernel';
import { type PlaceKey, testNetwork } from '@essaim/testkit';
import { describe, expect, test } from 'vitest';
import { type Seat, mandateAt, viewOf } from '../../test-support/known-people.ts';
import type { DirectoryView } from './directory-view.ts';
import { actingMandate, requireMandate } from './may-act.ts';
import { firstHeld } from './role-level.ts';
import { roleLevels } from './role-levels.ts';
import type { NamedRole } from './role-place.ts';
import { accepterLevel, gateLevels, levelAbove, stopperLevels, workerLevels } from './workers.ts';

const network = testNetwork();
const today = '2027-01-04';

const view = (...seats: Seat[]) => viewOf(network, ...seats);
const named = (tier: NamedRole['tier'], role: MandateRole): NamedRole => ({
  tier,
  role,
  written: `${tier}.${role}`,
});
const task = (at: PlaceKey, responsible: NamedRole, accountable = responsible) => ({
  organisationId: network[at].id,
  responsible,
  accountable,
});
const people = (levels: ReturnType<typeof workerLevels>, known: DirectoryView): Uuid[] => [
  ...new Set(
    levels.flatMap((level) =>
      level.organisationIds.flatMap((id) =>
        level.roles.flatMap((role) => known.holders(id, role).map(({ personId }) => personId)),
      ),
    ),
  ),
];

const [ana, bob, cleo, dan] = [newId(), newId(), newId(), newId()];

const board = named('departmental', 'board');
const levels = (known: DirectoryView) => roleLevels(known, network['dep-72'].id, board);

describe('who works on a task', () => {
  test('the holder of the role and the coordination of the organisation', () => {
    const known = view([ana, 'board', 'dep-53'], [bob, 'coordination', 'dep-53']);
    expect(people(workerLevels(known, task('dep-53', board)), known).sort()).toEqual(
      [ana, bob].sort(),
    );
  });

  test('a role that nobody holds falls to the coordination, then to the tier above, as a vacancy', () => {
    const atHome = view([ana, 'coordination', 'dep-72'], [bob, 'coordination', 'reg-52']);
    expect(firstHeld(atHome, levels(atHome))).toMatchObject({
      index: 1,
      holders: [{ personId: ana }],
    });
    const above = view([bob, 'coordination', 'reg-52'], [cleo, 'coordination', 'nat']);
    expect(firstHeld(above, levels(above))).toMatchObject({
      index: 2,
      holders: [{ personId: bob }],
    });
    const nation = view([cleo, 'coordination', 'nat']);
    expect(firstHeld(nation, levels(nation))).toMatchObject({ index: 3 });
    expect(firstHeld(view(), levels(view()))).toBeNull();
  });

  test("a region's trainer is responsible at a department, a hoster's operator too", () => {
    const known = view(
      [ana, 'training', 'reg-52'],
      [bob, 'operator', 'heb-bocage'],
      [cleo, 'training', 'reg-44'],
    );
    const trained = task('dep-53', named('regional', 'training'), named('departmental', 'support'));
    expect(people(workerLevels(known, trained), known)).toEqual([ana]);
    const hosted = task('dep-53', named('hoster', 'operator'), named('departmental', 'technical'));
    expect(people(workerLevels(known, hosted), known)).toEqual([bob]);
  });
});

describe('who accepts', () => {
  const coordination = named('departmental', 'coordination');

  test("a department's task the region, a region's the nation, an association's the liaison", () => {
    const known = view(
      [ana, 'coordination', 'reg-52'],
      [bob, 'coordination', 'nat'],
      [cleo, 'liaison', 'dep-53'],
      [dan, 'board', 'nat'],
    );
    const accepters = (at: PlaceKey, role: NamedRole) =>
      people(accepterLevel(known, task(at, role), null), known);
    expect(accepters('dep-53', coordination)).toEqual([ana]);
    expect(accepters('reg-52', named('regional', 'coordination'))).toEqual([bob]);
    expect(accepters('53-00013', named('local', 'board'))).toEqual([cleo]);
    expect(accepters('nat', named('national', 'board'))).toEqual([dan]);
  });

  test('the next tier where the only one who could has declared it', () => {
    const known = view([ana, 'coordination', 'reg-52'], [bob, 'coordination', 'nat']);
    const subject = task('dep-53', coordination);
    expect(people(accepterLevel(known, subject, ana), known)).toEqual([bob]);
    expect(people(accepterLevel(known, subject, cleo), known)).toEqual([ana]);
  });

  test('a national task declared by its accountable falls to the coordination', () => {
    const known = view([ana, 'board', 'nat'], [bob, 'coordination', 'nat']);
    const subject = task('nat', named('national', 'coordination'), named('national', 'board'));
    expect(people(accepterLevel(known, subject, ana), known)).toEqual([bob]);
  });

  test('the tier above is asked, the next one where it is vacant', () => {
    const known = view([bob, 'coordination', 'nat']);
    expect(people(levelAbove(known, network['dep-53'].id), known)).toEqual([bob]);
    expect(levelAbove(known, network.nat.id)).toEqual([]);
  });

  test('the coordination records what the committee opens', () => {
    const known = view([ana, 'committee', 'nat'], [bob, 'coordination', 'nat']);
    const levels = gateLevels(known, network['dep-53'].id, named('national', 'committee'), null);
    expect(people(levels, known)).toEqual([ana, bob]);
  });
});

describe('with which hat', () => {
  const mandate = (role: MandateRole, at: PlaceKey, change: Partial<Mandate> = {}) =>
    mandateAt(network, role, at, { personId: ana, ...change });
  const seats = [{ organisationIds: [network['dep-53'].id], roles: ['coordination' as const] }];

  test('a mandate at the very organisation acts; one above does not, whatever its scope', () => {
    const [here, above] = [mandate('coordination', 'dep-53'), mandate('coordination', 'reg-52')];
    const person = { personId: ana, mandates: [above, here], active: null };
    expect(actingMandate(person, seats, today)).toBe(here.id);
    expect(actingMandate({ ...person, mandates: [above] }, seats, today)).toBeNull();
  });

  test('the chosen hat alone acts, and the refusal says that another would', () => {
    const [here, other] = [mandate('coordination', 'dep-53'), mandate('member', 'dep-53')];
    const person = { personId: ana, mandates: [here, other], active: other };
    expect(() => requireMandate(person, seats, today)).toThrow('forbidden-with-this-hat');
    expect(requireMandate({ ...person, active: here }, seats, today)).toBe(here.id);
    expect(() => requireMandate({ ...person, mandates: [other] }, seats, today)).toThrow(
      /^forbidden$/,
    );
  });

  test('a mandate that has ended acts no more', () => {
    const ended = mandate('coordination', 'dep-53', { to: '2026-12-31' });
    expect(
      actingMandate({ personId: ana, mandates: [ended], active: null }, seats, today),
    ).toBeNull();
  });
});

describe('who stops a wave', () => {
  const roles = [named('national', 'committee'), named('regional', 'board')];
  const stoppers = (known: DirectoryView) =>
    people(stopperLevels(known, network.nat.id, roles), known);

  test('those whom the wave gates name, then the coordination of the nation', () => {
    const known = view([ana, 'committee', 'nat'], [bob, 'coordination', 'nat']);
    expect(stoppers(known)).toEqual([ana, bob]);
  });

  test('the coordination of the nation alone where nobody holds the role', () => {
    expect(stoppers(view([bob, 'coordination', 'nat'], [cleo, 'board', 'reg-52']))).toEqual([bob]);
  });
});
