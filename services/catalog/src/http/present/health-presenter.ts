// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Language } from '@essaim/contracts';
import type { Uuid } from '@essaim/kernel';
import type { Reads } from '../../db/reads/index.ts';
import { concerns } from '../../domain/health/concerns.ts';
import type { Schemas } from '../http.ts';
import { presentReason } from './present-reason.ts';
import { toldPresenter } from './told-presenter.ts';

type HealthReads = Pick<
  Reads,
  'healthByInstance' | 'maintenanceBetween' | 'incidentsSince' | 'hosterNames' | 'instancesByIds'
>;

interface Subject {
  readonly id: Uuid;
  readonly toolName: string;
  readonly hosterOrganisationId: Uuid;
}

const AHEAD_HOURS = 7 * 24;

/** Writes for a reader how instances are. */
export const healthPresenter = async (
  reads: HealthReads,
  subjects: readonly Subject[],
  { language, now }: { readonly language: Language; readonly now: Temporal.Instant },
): Promise<(subject: Subject) => Schemas['InstanceHealth']> => {
  const at = now.toString();
  const about = (one: Parameters<typeof concerns>[0]): boolean =>
    subjects.some((subject) => concerns(one, subject));
  const [healths, windows, recent, hosters] = await Promise.all([
    reads.healthByInstance(subjects.map(({ id }) => id)),
    reads.maintenanceBetween(at, now.add({ hours: AHEAD_HOURS }).toString()),
    reads.incidentsSince(at),
    reads.hosterNames(subjects.map((one) => one.hosterOrganisationId)),
  ]);
  const planned = windows.filter(about);
  const open = recent.filter((one) => one.resolvedAt === null && about(one));
  const told = await toldPresenter(reads, [...planned, ...open], { language, now });
  return (subject) => {
    const health = healths.get(subject.id);
    const window = planned.find((one) => concerns(one, subject));
    const incident = open.find((one) => concerns(one, subject));
    return {
      state: health?.state ?? 'unknown',
      since: health && health.version > 0 ? health.since : null,
      reason: presentReason(health?.fault ?? null, language, {
        tool: subject.toolName,
        organisation: '',
        hoster: hosters.get(subject.hosterOrganisationId) ?? '',
      }),
      checkedAt: health?.last?.at ?? null,
      seconds: health?.last?.seconds ?? null,
      certificateExpiresAt: health?.last?.certificateExpiresAt ?? null,
      maintenance: window ? told.maintenance(window) : null,
      incident: incident ? told.incident(incident) : null,
    };
  };
};
