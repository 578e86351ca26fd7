// SPDX-License-Identifier: AGPL-3.0-or-later
import { unwrap } from '@essaim/api-client';
import type { PlanningApi } from '@essaim/contracts';
import { type PersonaName, eventually } from '@essaim/testkit';
import type { PlanningFixture } from './planning-fixture.ts';

type Escalated = PlanningApi['components']['schemas']['EscalatedTask'];
type Fixture = Pick<PlanningFixture, 'as'>;

/** Late work that climbed to somebody. */
export const escalatedTo = async (fixture: Fixture, as: PersonaName): Promise<Escalated[]> =>
  (await unwrap(fixture.as(as).GET('/work'))).escalated;

/** Waits until a task of a template at a place has climbed to somebody. */
export const awaitEscalated = (
  fixture: Fixture,
  as: PersonaName,
  template: string,
  key: string,
): Promise<Escalated> =>
  eventually(async () => {
    const found = (await escalatedTo(fixture, as)).find(
      ({ task }) => task.template === template && task.organisation.key === key,
    );
    if (!found) throw new Error(`${template} of ${key} has not climbed to ${as}`);
    return found;
  });
