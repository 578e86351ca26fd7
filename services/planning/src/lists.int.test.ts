// SPDX-License-Identifier: AGPL-3.0-or-later
import { unwrap } from '@essaim/api-client';
import { keepSecret } from '@essaim/dev-infra';
import type { PersonaName } from '@essaim/testkit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { taskAt } from './test-support/act.ts';
import { type PlanningFixture, startFixture } from './test-support/planning-fixture.ts';
import { runningCampaign } from './test-support/prepared.ts';

/** Nobody lives in dep-72, and reg-44 has a coordination alone. */
const VACANT = /@(dep-72|heb-rhin)$|^(?!coordination).*@reg-44$/;

let fixture: PlanningFixture;
beforeAll(async () => {
  fixture = await startFixture({ lives: (name) => !VACANT.test(name) });
  await runningCampaign(fixture);
});
afterAll(() => fixture[Symbol.asyncDispose]());

const keysOf = async (as: PersonaName, query: Record<string, unknown>) => {
  const { items } = await unwrap(
    fixture.as(as).GET('/tasks', { params: { query: { size: 200, ...query } } }),
  );
  return items.map(({ template, organisation }) => `${template}@${organisation.key}`);
};

describe('who sees what', () => {
  test('a department sees its own line, not its neighbours', async () => {
    const places = new Set(
      (await keysOf('coordination@dep-53', {})).map((key) => key.split('@')[1]),
    );
    expect(places).toEqual(new Set(['dep-53', 'nat', 'reg-52']));
  });

  test('the nation sees everything, an association those above it', async () => {
    const nation = await keysOf('coordination@nat', {});
    expect(new Set(nation.map((key) => key.split('@')[1])).size).toBe(6);
    const local = await keysOf('board@53-00013', {});
    expect(new Set(local.map((key) => key.split('@')[1]))).toEqual(
      new Set(['nat', 'reg-52', 'dep-53']),
    );
  });

  test('a hoster sees the departments that it serves, and is responsible there', async () => {
    const served = await keysOf('operator@heb-bocage', {});
    expect(new Set(served.map((key) => key.split('@')[1]))).toEqual(new Set(['dep-53', 'dep-72']));
    expect((await keysOf('operator@heb-bocage', { mine: true })).sort()).toEqual([
      'D08@dep-53',
      'D08@dep-72',
      'D12@dep-53',
      'D12@dep-72',
    ]);
  });
});

describe('what is mine', () => {
  test('the tasks of my role at my organisation', async () => {
    expect((await keysOf('board@dep-53', { mine: true })).sort()).toEqual([
      'D01@dep-53',
      'D02@dep-53',
      'D06@dep-53',
    ]);
  });

  test('a trainer of the region is responsible in its departments', async () => {
    const mine = await keysOf('training@reg-52', { mine: true });
    expect(mine.filter((key) => key.startsWith('D14')).sort()).toEqual([
      'D14@dep-53',
      'D14@dep-72',
    ]);
  });

  test('what nobody holds falls to the coordination above, and says that it is vacant', async () => {
    const mine = await keysOf('coordination@reg-52', { mine: true });
    expect(mine).toContain('D01@dep-72');
    expect(mine).not.toContain('D01@dep-53');
    const task = await taskAt(fixture, 'D01', 'dep-72', 'coordination@reg-52');
    expect(task.responsible).toMatchObject({
      vacant: true,
      role: 'board',
      fallsTo: { key: 'reg-52' },
      people: [{ familyName: 'coordination@reg-52' }],
    });
    expect(task.accepters.map(({ familyName }) => familyName)).toEqual(['coordination@reg-52']);
    const hosted = await taskAt(fixture, 'D08', 'dep-68', 'coordination@dep-68');
    expect(hosted.responsible).toMatchObject({
      vacant: true,
      fallsTo: { key: 'dep-68' },
    });
  });
});

describe('filters, order and pages', () => {
  test('a subtree, a template, states', async () => {
    const region = { organisationId: fixture.network['reg-52'].id };
    const alone = await keysOf('coordination@nat', region);
    expect(alone.every((key) => key.endsWith('@reg-52'))).toBe(true);
    const below = await keysOf('coordination@nat', { ...region, subtree: true, template: 'D01' });
    expect(below.sort()).toEqual(['D01@dep-53', 'D01@dep-72']);
    const ready = await keysOf('coordination@nat', { state: ['ready'], subtree: true, ...region });
    expect(ready).toContain('D01@dep-53');
    expect(ready).not.toContain('D02@dep-53');
  });

  test('pages do not overlap and add up', async () => {
    const page = async (number: number) => {
      const answer = await unwrap(
        fixture.as('coordination@nat').GET('/tasks', {
          params: { query: { page: number, size: 30, sort: 'organisation' } },
        }),
      );
      return answer;
    };
    const first = await page(1);
    const pages = [first];
    for (let number = 2; number <= Math.ceil(first.total / 30); number += 1) {
      pages.push(await page(number));
    }
    const ids = pages.flatMap(({ items }) => items.map(({ id }) => id));
    expect(new Set(ids).size).toBe(first.total);
    expect(ids).toHaveLength(first.total);
  });

  test('late is past its planned end on the day of the reader', async () => {
    expect(await keysOf('coordination@dep-53', { late: true })).toEqual([]);
    fixture.clock.set('2027-05-03T08:00:00Z');
    try {
      expect(await keysOf('coordination@dep-53', { late: true, template: 'D01' })).toEqual([
        'D01@dep-53',
      ]);
      const work = await unwrap(fixture.as('coordination@dep-53').GET('/work'));
      expect(work.facts).toMatchObject({ now: 1, late: 1 });
    } finally {
      fixture.clock.set('2027-01-04T08:00:00Z');
    }
  });

  test('an unknown parameter or sort is refused', async () => {
    const token = await fixture.token(fixture.person('coordination@nat'));
    for (const query of ['unknown=1', 'sort=secret', 'size=1000', 'state=nothing']) {
      const response = await fetch(`${fixture.url}/tasks?${query}`, {
        headers: { authorization: `Bearer ${token}` },
      });
      expect([query, response.status]).toEqual([query, 400]);
    }
  });
});

describe('what a screen opens with', () => {
  test('"À faire" of a department', async () => {
    const work = await unwrap(fixture.as('coordination@dep-53').GET('/work'));
    expect(work).toMatchObject({
      today: '2027-01-04',
      organisation: { key: 'dep-53' },
      role: 'coordination',
      wave: 1,
      facts: { now: 1, minutes: 10, toAccept: 0, toDecide: 0, blocked: 0, late: 0 },
      now: [{ template: 'D01' }],
      progress: { accepted: 0, total: 24 },
      live: { opened: false, commitment: 'firm' },
    });
    expect(work.contacts.map(({ familyName }) => familyName)).toContain('coordination@reg-52');
    expect(work.next.length).toBeGreaterThan(0);
    expect(work.dates.map(({ kind }) => kind)).toContain('live');
  });

  test('a search finds organisations without accents, and tasks of one’s own line', async () => {
    const find = (as: PersonaName, q: string) =>
      unwrap(fixture.as(as).GET('/search', { params: { query: { q } } }));
    const found = await find('coordination@dep-53', 'deliberer');
    expect(found.tasks.map(({ template, organisation }) => [template, organisation.key])).toEqual([
      ['D01', 'dep-53'],
    ]);
    const places = await find('coordination@dep-53', 'dep-7');
    expect(places.organisations.map(({ key }) => key)).toEqual(['dep-72']);
  });

  test('the list as a table for a French spreadsheet', async () => {
    const token = await fixture.token(fixture.person('coordination@dep-53'));
    const response = await fetch(`${fixture.url}/tasks.csv?template=D01&sort=organisation`, {
      headers: { authorization: `Bearer ${token}` },
    });
    const bytes = new Uint8Array(await response.arrayBuffer());
    expect(bytes.slice(0, 3)).toEqual(Uint8Array.of(0xef, 0xbb, 0xbf));
    const lines = new TextDecoder().decode(bytes).split('\r\n');
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(lines[0]).toMatch(/^Clé;Tâche;Structure;Code;Campagne;Vague;État;/);
    expect(lines[1]).toMatch(
      /^D01;Présenter le projet .*;Structure dep-53;53;Première campagne;1;prête;/,
    );
    expect(lines).toHaveLength(3);
  });
});

describe('the file of tasks comes back', () => {
  const exported = async (as: PersonaName) => {
    const token = await fixture.token(fixture.person(as));
    const response = await fetch(`${fixture.url}/tasks.csv?mine=true`, {
      headers: { authorization: `Bearer ${token}` },
    });
    return (await response.text()).trimEnd().split('\r\n');
  };
  const changed = (lines: readonly string[], template: string, cells: Record<string, string>) => {
    const names = (lines[0] ?? '').split(';');
    return lines.map((line) => {
      const own = line.split(';');
      if (own[0] !== template) return line;
      return names.map((name, index) => cells[name] ?? own[index] ?? '').join(';');
    });
  };
  const send = (as: PersonaName, lines: readonly string[], dryRun: boolean) =>
    fixture.as(as).POST('/tasks/import', { body: { csv: lines.join('\r\n'), dryRun } });
  const AS = 'coordination@dep-68';

  test('tried first, then done: begun, declared with a word, commented; the rest as it was', async () => {
    const lines = await exported(AS);
    const task = await taskAt(fixture, 'D01', 'dep-68', AS);
    const file = changed(lines, 'D01', {
      'Commencée le': '02/01/2027',
      Commentaire: "'=1+1 en séance",
    });
    const tried = await unwrap(send(AS, file, true));
    expect(tried).toMatchObject({ valid: true, unchanged: lines.length - 2, errors: [] });
    expect(tried.changes).toMatchObject([
      { taskId: task.id, started: '2027-01-02', declared: null, commented: true },
    ]);
    expect(await taskAt(fixture, 'D01', 'dep-68', AS)).toEqual(task);
    expect(await unwrap(send(AS, file, false))).toMatchObject({ ...tried, dryRun: false });
    const after = await taskAt(fixture, 'D01', 'dep-68', AS);
    expect(after).toMatchObject({ label: 'in-progress', startedOn: '2027-01-02' });
    expect(after.comments.map(({ text }) => text)).toEqual(['=1+1 en séance']);
    const { response, error } = await send(AS, file, false);
    expect(response.status).toBe(422);
    expect(error?.errors).toMatchObject([
      { where: expect.stringMatching(/^tasks:\d+:Version$/) as string, code: 'sheet-task-changed' },
    ]);
    const again = await exported(AS);
    expect(await unwrap(send(AS, again, false))).toMatchObject({ changes: [], valid: true });
  });

  test('one bad line: its place and its sentence, and nothing of the others is done', async () => {
    const lines = await exported(AS);
    const before = await taskAt(fixture, 'D01', 'dep-68', AS);
    const file = changed(changed(lines, 'D01', { Commentaire: 'Presque' }), 'D05', {
      État: 'déclarée',
    });
    const tried = await unwrap(send(AS, file, true));
    expect(tried.errors).toMatchObject([{ column: 'État', code: 'task-not-ready' }]);
    expect(tried.errors[0]?.detail).toMatch(/^Cette tâche attend encore : .+/);
    const { response, error } = await send(AS, file, false);
    expect(response.status).toBe(422);
    expect(error?.errors?.[0]).toMatchObject({ detail: tried.errors[0]?.detail });
    expect(await taskAt(fixture, 'D01', 'dep-68', AS)).toEqual(before);
    const others = await exported('board@dep-53');
    const stranger = changed(others, 'D01', { Commentaire: 'Bonjour' });
    const refused = await unwrap(send(AS, stranger, true));
    expect(refused.errors.every(({ code }) => code === 'sheet-task-unknown')).toBe(true);
  });
});

describe('a calendar feed', () => {
  const read = (secret: string) =>
    fetch(`${fixture.url}/calendar-feeds/read`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ secret }),
    });
  const events = async (secret: string) => {
    const response = await read(secret);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    return (await response.text()).replaceAll('\r\n ', '').split('BEGIN:VEVENT').slice(1);
  };
  const make = async (
    as: PersonaName,
    body: { scope: 'mine' | 'organisation'; organisationId?: string },
  ) => {
    const made = await unwrap(fixture.as(as).POST('/calendar-feeds', { body }));
    keepSecret('secret of a calendar feed', made.secret);
    return made;
  };

  test('holds my tasks, with whole days, and counts their changes', async () => {
    const { secret } = await make('board@dep-53', { scope: 'mine' });
    const before = await events(secret);
    expect(before).toHaveLength(3);
    const task = await taskAt(fixture, 'D01', 'dep-53');
    const own = (all: string[]) =>
      all.find((event) => event.includes(`UID:task-${task.id}@essaim`));
    expect(own(before)).toContain(`DTSTART;VALUE=DATE:${(task.start ?? '').replaceAll('-', '')}`);
    expect(own(before)).toMatch(new RegExp(`URL;VALUE=URI:https://.*/taches/${task.id}`));
    const sequence = (event = '') => Number(/SEQUENCE:(\d+)/.exec(event)?.[1]);
    await unwrap(
      fixture.as('board@dep-53').POST('/tasks/{taskId}/comments', {
        params: { path: { taskId: task.id } },
        body: { text: 'En route' },
      }),
    );
    await unwrap(
      fixture.as('board@dep-53').POST('/tasks/{taskId}/start', {
        params: { path: { taskId: task.id }, header: { 'If-Match': `"${task.revision}"` } },
      }),
    );
    expect(sequence(own(await events(secret)))).toBeGreaterThan(sequence(own(before)));
  });

  test('of an organisation has its tasks and gates; a new address replaces the old, one can be taken away', async () => {
    const scope = { scope: 'organisation', organisationId: fixture.network['dep-53'].id } as const;
    const first = await make('coordination@dep-53', scope);
    const entries = await events(first.secret);
    expect(entries.filter((one) => one.includes('UID:gate-'))).toHaveLength(4);
    expect(entries.some((one) => one.includes('/jalons/'))).toBe(true);
    const second = await make('coordination@dep-53', scope);
    expect((await read(first.secret)).status).toBe(404);
    expect(await events(second.secret)).toHaveLength(entries.length);
    const own = fixture.as('coordination@dep-53');
    const { items } = await unwrap(own.GET('/calendar-feeds'));
    expect(items).toEqual([second.feed]);
    expect(JSON.stringify(items)).not.toContain(second.secret);
    const params = { path: { feedId: second.feed.id } };
    const stranger = await fixture
      .as('board@dep-53')
      .DELETE('/calendar-feeds/{feedId}', { params });
    expect(stranger.response.status).toBe(404);
    expect((await own.DELETE('/calendar-feeds/{feedId}', { params })).response.status).toBe(204);
    expect((await read(second.secret)).status).toBe(404);
    expect((await read('x'.repeat(43))).status).toBe(404);
    const other = fixture.as('coordination@dep-53').POST('/calendar-feeds', {
      body: { scope: 'organisation', organisationId: fixture.network['dep-68'].id },
    });
    expect((await other).response.status).toBe(403);
  });
});
